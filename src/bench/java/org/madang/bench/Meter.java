package org.madang.bench;

import java.io.IOException;

/** Puts a load on one server and reads what it cost it and the database. */
final class Meter {
    private static final int WARM_CONNECTIONS = 8;
    private static final int WINDOW = 5;
    /** Share of the CPU that the compiler may still take when measuring begins. */
    private static final double SETTLED = 0.08;

    private final Generator generator;
    private final long databasePid;

    Meter(Generator generator, long databasePid) {
        this.generator = generator;
        this.databasePid = databasePid;
    }

    /** Until the compiler of the JVM has little left to do, as far as that comes within the time allowed. */
    void warm(long pid, int port, Scene scene, int least, int most, String cookie) throws IOException {
        double compiling = 1;
        for (int done = 0; done < most && (done < least || compiling > SETTLED); done += WINDOW) {
            double all = Cpu.process(pid);
            double compiler = Cpu.compiler(pid);
            generator.run(port, scene.path(), WARM_CONNECTIONS, WINDOW, cookie);
            compiling = (Cpu.compiler(pid) - compiler) / Math.max(1, Cpu.process(pid) - all);
        }
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
