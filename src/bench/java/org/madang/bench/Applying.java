package org.madang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** How many of a million applications come how far, and the 100,000 of one call as a file. */
final class Applying {
    static final String NAME = "applications-1m";

    private static final int TIMES = 5;
    private static final int ROWS = 100_000;

    private final Path home;
    private final Application program;
    private final Database database;

    Applying(Path home, Application program, Database database) {
        this.home = home;
        this.program = program;
        this.database = database;
    }

    void run() throws Exception {
        database.run(home.resolve("src/bench/applications"));
        String cookie = new SignIn(database).cookie("person10001");
        try (HttpClient client = HttpClient.newHttpClient()) {
            looked(client, cookie, "/admission");
            looked(client, cookie, "/admission/calls/many-0");
            for (String by : new String[] {"call", "country", "gender"}) looked(client, cookie, "/admission/funnel?by=" + by);
            looked(client, cookie, "/admission/calls/many-0/funnel");
            looked(client, cookie, "/admission/calls/many-0/applications");
            long before = Cpu.peakMegabytes(program.pid());
            for (String kind : new String[] {"csv", "xlsx"}) exported(client, cookie, kind, before);
        }
    }

    private void looked(HttpClient client, String cookie, String path) throws Exception {
        double[] seconds = new double[TIMES];
        for (int i = -1; i < TIMES; i++) {
            long begin = System.nanoTime();
            try (InputStream body = get(client, path, cookie).body()) {
                body.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (i >= 0) seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        say("%s %s: %.2f s (least %.2f, most %.2f)", NAME, path, seconds[TIMES / 2], seconds[0], seconds[TIMES - 1]);
    }

    /** Counted as it arrives, so that neither end holds the file. */
    private void exported(HttpClient client, String cookie, String kind, long before) throws Exception {
        long begin = System.nanoTime();
        long bytes = 0;
        long lines = 0;
        double first = 0;
        var answer = get(client, "/admission/calls/many-0/applications/export." + kind, cookie);
        try (InputStream body = answer.body()) {
            byte[] part = new byte[64 * 1024];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                if (bytes == 0) first = (System.nanoTime() - begin) / 1e9;
                bytes += read;
                for (int i = 0; i < read; i++) if (part[i] == '\n') lines++;
            }
        }
        if (kind.equals("csv") && lines < ROWS) throw new IllegalStateException("only " + lines + " rows were sent");
        say("%s %s of %d rows: first bytes after %.2f s, all %.1f MB after %.1f s; peak memory %d MB, before %d MB",
                NAME, kind, ROWS, first, bytes / 1e6, (System.nanoTime() - begin) / 1e9, Cpu.peakMegabytes(program.pid()), before);
    }

    private HttpResponse<InputStream> get(HttpClient client, String path, String cookie)
            throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        return answer;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
