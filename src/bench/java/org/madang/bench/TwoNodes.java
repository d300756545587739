package org.madang.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A second program on the same database, files and key: what it takes, and what both together can do. */
final class TwoNodes {
    static final String NAME = "two-nodes";

    private static final int CONNECTIONS = 16;

    private final Path home;
    private final Path work;
    private final Application one;
    private final Database database;
    private final Meter meter;

    TwoNodes(Path home, Path work, Application one, Database database, Meter meter) {
        this.home = home;
        this.work = work;
        this.one = one;
        this.database = database;
        this.meter = meter;
    }

    void measure(double seconds) throws Exception {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        var settings = Map.of(
                "MADANG_DATABASE_URL",
                "postgres://madang:" + URLEncoder.encode(database.password(), StandardCharsets.UTF_8) + "@127.0.0.1:"
                        + server.getPort() + server.getPath(),
                "MADANG_STORAGE_URL",
                work.resolve("data/files").toUri().toString(),
                "MADANG_KEY",
                work.resolve("data/key").toString());
        try (Application other = Application.start(home, work.resolve("other"), settings);
                Relay balancer = Relay.between(one.port(), other.port())) {
            say("%s: first page of the first after %.1f s with its database, of the second after %.1f s; resident idle %d and %d MB",
                    NAME, one.secondsToFirstPage(), other.secondsToFirstPage(), Cpu.residentMegabytes(one.pid()),
                    Cpu.residentMegabytes(other.pid()));
            for (Scene scene : List.of(
                    new Scene("track", "/tracks/track-90", "", false), new Scene("this-week", "/this-week", "person90", false))) {
                String cookie = scene.as().isEmpty() ? "" : new SignIn(database).cookie(scene.as());
                meter.warm(one.pid(), one.port(), scene, 5, 25, cookie);
                meter.warm(other.pid(), other.port(), scene, 5, 25, cookie);
                tell("one alone", scene, meter.measure(one.pid(), one.port(), scene, CONNECTIONS, seconds, cookie));
                double before = Cpu.process(other.pid());
                var both = meter.measure(one.pid(), balancer.port(), scene, CONNECTIONS, seconds, cookie);
                double more = (Cpu.process(other.pid()) - before) / Math.max(1, both.perSecond() * seconds);
                tell("both behind a balancer", scene, both);
                say("    of it %.3f ms CPU a page at the second node", more);
            }
            say("%s: resident after the load %d and %d MB", NAME, Cpu.residentMegabytes(one.pid()), Cpu.residentMegabytes(other.pid()));
        }
    }

    private static void tell(String how, Scene scene, Result.Level level) {
        say("%s %s, %s, %d connections: %.0f pages/s, p50 %.1f ms, p99 %.1f ms, CPU of the first %.3f ms a page, database %.3f ms%s",
                NAME, scene.name(), how, level.connections(), level.perSecond(), level.p50(), level.p99(), level.appCpu(),
                level.databaseCpu(), level.errors() == 0 ? "" : ", " + level.errors() + " errors");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
