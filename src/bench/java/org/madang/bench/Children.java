package org.madang.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The processes this one has started; none outlives it, however it ends. */
final class Children {
    private static final List<Process> ALL = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::end));
    }

    private Children() {}

    static Process keep(Process process) {
        ALL.add(process);
        return process;
    }

    private static void end() {
        ALL.forEach(Process::destroy);
        for (Process process : ALL) {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
            }
        }
    }
}
