package org.madang.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What one reading of a page took: its text, its bytes on the wire and its statements, from the server's own log.
 *
 * @param cookie with what the first answer set, as a browser would send it
 * @param gzipLevel the level that comes nearest to the program's compressed bytes
 */
record Captured(String html, int compressedBytes, int gzipLevel, String cookie, List<Statement> statements) {
    private static final int READINGS = 7;

    static Captured of(Application program, Database database, Scene scene, String session)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var first = get(client, program, scene, session);
            String cookie = cookies(session, first);
            var readings = new ArrayList<List<Statement>>();
            byte[] body = first.body();
            for (int i = 0; i < READINGS; i++) {
                long before = Files.size(database.log());
                body = get(client, program, scene, cookie).body();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                readings.add(Statement.read(tail(database.log(), before)).stream()
                        .filter(statement -> !statement.controlsTransaction())
                        .toList());
            }
            String html = plain(body);
            List<Statement> statements = usual(readings);
            for (Statement each : statements) {
                if (!each.isWhole()) throw new IllegalStateException("The log has no values for: " + each.sql());
            }
            return new Captured(html, body.length, level(html, body.length), cookie, statements);
        }
    }

    /** Leaves the page and its statements where one can read them. */
    void writeTo(Path name) throws IOException {
        Files.writeString(name.resolveSibling(name.getFileName() + ".html"), html);
        Files.writeString(
                name.resolveSibling(name.getFileName() + ".sql"),
                statements.stream()
                        .map(each -> each.sql() + ";\n-- " + each.parameters() + "\n")
                        .collect(Collectors.joining("\n")));
    }

    private static HttpResponse<byte[]> get(HttpClient client, Application program, Scene scene, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + scene.path()))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(scene.path() + " answered " + answer.statusCode());
        return answer;
    }

    private static String cookies(String session, HttpResponse<?> answer) {
        var all = new LinkedHashMap<String, String>();
        if (!session.isEmpty()) all.put(session.split("=")[0], session);
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.split(";")[0];
            all.put(pair.split("=")[0], pair);
        }
        return String.join("; ", all.values());
    }

    private static String tail(Path log, long from) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Once a minute a reading also notes that the session is alive, and background work may fall in between. */
    private static List<Statement> usual(List<List<Statement>> readings) {
        Map<Integer, Long> bySize =
                readings.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
        int size = bySize.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<Integer, Long>::getValue))
                .orElseThrow()
                .getKey();
        return readings.stream().filter(each -> each.size() == size).findFirst().orElseThrow();
    }

    private static String plain(byte[] body) throws IOException {
        boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!gzip) return new String(body, StandardCharsets.UTF_8);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int level(String html, int compressed) {
        byte[] text = html.getBytes(StandardCharsets.UTF_8);
        Function<Integer, Integer> distance =
                level -> Math.abs(new Gzip(level).compressed(text).remaining() - compressed);
        return List.of(6, 1, 2, 3, 4, 5, 7, 8, 9).stream()
                .min(Comparator.comparing(distance))
                .orElseThrow();
    }
}
