package org.madang.bench;

import java.util.List;

/** Everything one run found, as it is written to the file; times in milliseconds unless the name says otherwise. */
record Result(String day, Machine machine, Start start, List<PageResult> pages) {
    record Machine(int processors, String java, String postgresql) {}

    /** @param coldSeconds from an empty folder to the first page, with the server's files unpacked and tables made */
    record Start(double coldSeconds, double warmSeconds, long idleMegabytes, long loadedMegabytes) {}

    record Level(
            int connections,
            double perSecond,
            double p50,
            double p99,
            double appCpu,
            double databaseCpu,
            double generatorCpu,
            long errors) {
        double cpu() {
            return appCpu + databaseCpu;
        }
    }

    /**
     * @param levels the program at 1, 8 and 32 connections
     * @param floor the bare handler at 8
     */
    record PageResult(
            String name,
            String path,
            int htmlBytes,
            int compressedBytes,
            int gzipLevel,
            int statements,
            List<Level> levels,
            Level floor,
            double ratio,
            double ratioApplicationOnly) {
        static PageResult of(Scene scene, Captured page, List<Level> levels, Level floor) {
            Level same = levels.stream()
                    .filter(level -> level.connections() == floor.connections())
                    .findFirst()
                    .orElseThrow();
            return new PageResult(
                    scene.name(),
                    scene.path(),
                    page.html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
                    page.compressedBytes(),
                    page.gzipLevel(),
                    page.statements().size(),
                    levels,
                    floor,
                    same.cpu() / floor.cpu(),
                    same.appCpu() / floor.appCpu());
        }
    }
}
