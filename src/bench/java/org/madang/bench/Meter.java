package org.madang.bench;

import java.io.IOException;

/** Puts a load on one server and reads what it cost it and the database. */
final class Meter {
    private final Generator generator;
    private final long databasePid;

    Meter(Generator generator, long databasePid) {
        this.generator = generator;
        this.databasePid = databasePid;
    }

    void warm(int port, Scene scene, double seconds, String cookie) throws IOException {
        generator.run(port, scene.path(), 8, seconds, cookie);
    }

    Result.Level measure(long pid, int port, Scene scene, int connections, double seconds, String cookie)
            throws IOException {
        double app = Cpu.process(pid);
        double database = Cpu.family(databasePid);
        Generator.Run run = generator.run(port, scene.path(), connections, seconds, cookie);
        double requests = Math.max(1, run.requests());
        return new Result.Level(
                connections,
                run.requests() / run.seconds(),
                run.p50(),
                run.p99(),
                (Cpu.process(pid) - app) / requests,
                (Cpu.family(databasePid) - database) / requests,
                run.cpu() / requests,
                run.errors());
    }
}
