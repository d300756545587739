package org.madang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Fills 2,000 seats of 200 cells from 20,000 applicants, as the secretariat sees and stages it. */
final class Selecting {
    static final String NAME = "selection-20000";

    private static final int TIMES = 5;
    private static final String CALL = "/admission/calls/selection";
    private static final String FLOORS = "reserves=5&floor-grade%3AMANAGER=4&floor-q-gender%3Awoman=4";
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(_csrf|seen)\" value=\"([^\"]+)\"");
    private static final Pattern FILLED = Pattern.compile("2[,.]?000 of 2[,.]?000 seats are filled");

    private final Path home;
    private final Application program;
    private final Database database;

    Selecting(Path home, Application program, Database database) {
        this.home = home;
        this.program = program;
        this.database = database;
    }

    void run() throws Exception {
        database.run(home.resolve("src/bench/selection"));
        String cookie = new SignIn(database).cookie("person10001");
        try (HttpClient client = HttpClient.newHttpClient()) {
            looked(client, cookie, "no floor", "reserves=5");
            looked(client, cookie, "floors of 4 and 4", FLOORS);
            looked(client, cookie, "and at most 60 of a country", FLOORS + "&country=60");
            var page = get(client, CALL + "/selection?" + FLOORS, cookie);
            if (!FILLED.matcher(page.body()).find()) throw new IllegalStateException("the seats are not filled");
            long begin = System.nanoTime();
            stage(client, page, cookie);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s staged in %.1f s; peak memory %d MB",
                    NAME,
                    (System.nanoTime() - begin) / 1e9,
                    Cpu.peakMegabytes(program.pid())));
        }
    }

    /** The whole page: read from the database, selected, explained and written. */
    private void looked(HttpClient client, String cookie, String what, String query) throws Exception {
        double[] seconds = new double[TIMES];
        for (int i = -1; i < TIMES; i++) {
            long begin = System.nanoTime();
            get(client, CALL + "/selection?" + query, cookie);
            if (i >= 0) seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %s: %.2f s (least %.2f, most %.2f); peak memory %d MB",
                NAME,
                what,
                seconds[TIMES / 2],
                seconds[0],
                seconds[TIMES - 1],
                Cpu.peakMegabytes(program.pid())));
    }

    private void stage(HttpClient client, HttpResponse<String> page, String session) throws Exception {
        String cookie = session;
        for (String set : page.headers().allValues("set-cookie")) cookie += "; " + set.substring(0, set.indexOf(';'));
        var fields = new StringBuilder(FLOORS);
        var hidden = HIDDEN.matcher(page.body().substring(page.body().indexOf("/selections\"")));
        while (hidden.find()) fields.append('&').append(hidden.group(1)).append('=').append(hidden.group(2));
        var answer = client.send(
                request(CALL + "/selections", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) throw new IllegalStateException("staging was answered with " + answer.statusCode());
    }

    private HttpResponse<String> get(HttpClient client, String path, String cookie) throws IOException, InterruptedException {
        var answer = client.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        return answer;
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path)).header("Cookie", cookie);
    }
}
