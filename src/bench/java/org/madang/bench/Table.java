package org.madang.bench;

import java.util.List;
import java.util.Locale;

/** The result for people. */
final class Table {
    private static final double MOST_TIMES_FLOOR = 3;
    private static final int MOST_STATEMENTS = 6;

    private Table() {}

    static void print(Result result, List<Scene> scenes) {
        var start = result.start();
        line("Madang on %d processors, Java %s, PostgreSQL %s; %s.",
                result.machine().processors(),
                result.machine().java(),
                result.machine().postgresql(),
                result.day());
        line("First page after %.1f s on an empty folder, after %.1f s on the second start.", start.coldSeconds(), start.warmSeconds());
        line("Resident memory of the program: %d MB idle, %d MB after the load.", start.idleMegabytes(), start.loadedMegabytes());
        line("");
        line("CPU is milliseconds per request; the floor is a bare handler with the same rows and bytes at 8 connections.");
        line("| page | gzip KB | SQL | connections | pages/s | p50 ms | p99 ms | CPU app | CPU database | CPU | floor app | floor database | floor | times floor |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var page : result.pages()) {
            for (var level : page.levels()) {
                boolean compared = level.connections() == page.floor().connections();
                line("| %s | %.1f | %d | %d | %.0f | %.2f | %.2f | %.3f | %.3f | %.3f | %s |%s",
                        page.name(),
                        page.compressedBytes() / 1024.0,
                        page.statements(),
                        level.connections(),
                        level.perSecond(),
                        level.p50(),
                        level.p99(),
                        level.appCpu(),
                        level.databaseCpu(),
                        level.cpu(),
                        compared ? floor(page) : " | | | ",
                        level.errors() == 0 ? "" : " " + level.errors() + " errors");
            }
        }
        line("");
        for (var page : result.pages()) {
            if (scenes.stream().noneMatch(scene -> scene.judged() && scene.name().equals(page.name()))) continue;
            boolean within = page.ratio() <= MOST_TIMES_FLOOR && page.statements() <= MOST_STATEMENTS;
            line("%s: %.2f times the floor's CPU (at most %.0f), %d statements (at most %d): %s.",
                    page.name(), page.ratio(), MOST_TIMES_FLOOR, page.statements(), MOST_STATEMENTS, within ? "within" : "TOO MUCH");
        }
    }

    private static String floor(Result.PageResult page) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.2f",
                page.floor().appCpu(),
                page.floor().databaseCpu(),
                page.floor().cpu(),
                page.ratio());
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
