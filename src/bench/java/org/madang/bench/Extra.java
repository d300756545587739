package org.madang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What is measured only when it is named: the list of a million people, and an import of 50,000 rows. */
final class Extra {
    static final String PEOPLE = "people-1m";
    static final String IMPORT = "import-50000";

    private static final int ROWS = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("(?s)<select[^>]*name=\"(column-\\d+)\".*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([A-Z_]*)\"[^>]* selected");

    private final Path home;
    private final Application program;
    private final Database database;
    private final Meter meter;

    Extra(Path home, Application program, Database database, Meter meter) {
        this.home = home;
        this.program = program;
        this.database = database;
        this.meter = meter;
    }

    /** An officer who reads Korean: everybody in order, one country of them, and a family name. */
    void people(double seconds) throws Exception {
        database.run(home.resolve("src/bench/extra"));
        String cookie = new SignIn(database).cookie("person10001");
        for (String query : List.of("", "?country=KR", "?q=" + encoded("김"), "?q=person&country=KH&sort=-name")) {
            var scene = new Scene(PEOPLE, "/people" + query, "person10001", false);
            meter.measure(program.pid(), program.port(), scene, 1, 5, cookie);
            for (int connections : new int[] {1, 8}) {
                var level = meter.measure(program.pid(), program.port(), scene, connections, seconds, cookie);
                say("%s %s, %d connections: %.1f pages/s, p50 %.1f ms, p99 %.1f ms, CPU program %.2f ms, database %.2f ms%s",
                        PEOPLE, query, connections, level.perSecond(), level.p50(), level.p99(), level.appCpu(),
                        level.databaseCpu(), level.errors() == 0 ? "" : ", " + level.errors() + " errors");
            }
        }
    }

    /** From the file to the last row written, as a browser would do it. */
    void imported() throws Exception {
        String session = new SignIn(database).cookie("person10001");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var first = get(client, "/imports/new", session);
            String cookie = session;
            for (String set : first.headers().allValues("set-cookie")) cookie += "; " + set.substring(0, set.indexOf(';'));
            String token = found(TOKEN, first.body());
            long begin = System.nanoTime();
            String address = bring(client, cookie, token);
            double read = seconds(begin);
            begin = System.nanoTime();
            post(client, address + "/columns", cookie, columns(get(client, address, cookie).body(), token));
            settle(client, address, cookie);
            double checked = seconds(begin);
            begin = System.nanoTime();
            post(client, address + "/application", cookie, "_csrf=" + encoded(token) + "&leaveOut=yes");
            settle(client, address, cookie);
            double applied = seconds(begin);
            say("%s: read in %.1f s, checked in %.1f s (%.0f rows/s), applied in %.1f s (%.0f rows/s); peak memory %d MB",
                    IMPORT, read, checked, ROWS / checked, applied, ROWS / applied, Cpu.peakMegabytes(program.pid()));
        }
    }

    private String bring(HttpClient client, String cookie, String token) throws Exception {
        var csv = new StringBuilder("Name,Name in Latin letters,E-mail,Country,Language,External number\r\n");
        for (int i = 0; i < ROWS; i++)
            csv.append("사람 ").append(i).append(",Person ").append(i).append(",import").append(i)
                    .append("@import.example,대한민국,Korean,B").append(i).append("\r\n");
        String edge = "----bench";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + edge + "--\r\n";
        var answer = client.send(
                request("/imports", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) throw new IllegalStateException("the list was answered with " + answer.statusCode());
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String columns(String page, String token) {
        var fields = new ArrayList<String>();
        fields.add("_csrf=" + encoded(token));
        var column = COLUMN.matcher(page);
        while (column.find()) {
            var chosen = CHOSEN.matcher(column.group());
            fields.add(column.group(1) + "=" + (chosen.find() ? chosen.group(1) : ""));
        }
        return String.join("&", fields);
    }

    private void settle(HttpClient client, String address, String cookie) throws Exception {
        long begin = System.nanoTime();
        while (get(client, address, cookie).body().contains("data-working")) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) throw new IllegalStateException("the import does not end");
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private void post(HttpClient client, String path, String cookie, String form) throws Exception {
        var answer = client.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }

    private HttpResponse<String> get(HttpClient client, String path, String cookie) throws IOException, InterruptedException {
        return client.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path)).header("Cookie", cookie);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) throw new IllegalStateException("the page lacks " + pattern);
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
