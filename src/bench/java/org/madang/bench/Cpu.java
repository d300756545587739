package org.madang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the system's own accounting says of processes (proc(5)). */
final class Cpu {
    /** The clock tick of Linux as seen by programs. */
    private static final double MILLISECONDS_PER_TICK = 10;

    private Cpu() {}

    /** Milliseconds of CPU that one process has used. */
    static double process(long pid) {
        String[] fields = stat(pid);
        return (ticks(fields, 11) + ticks(fields, 12)) * MILLISECONDS_PER_TICK;
    }

    /** Milliseconds of CPU of a process with all its children, also of those that have ended. */
    static double family(long pid) {
        String[] own = stat(pid);
        long sum = ticks(own, 11) + ticks(own, 12) + ticks(own, 13) + ticks(own, 14);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path each : all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                String[] fields = stat(Long.parseLong(each.getFileName().toString()));
                if (fields.length > 14 && Long.parseLong(fields[1]) == pid) sum += ticks(fields, 11) + ticks(fields, 12);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum * MILLISECONDS_PER_TICK;
    }

    /** Milliseconds that the threads of a JVM's compiler have used of them. */
    static double compiler(long pid) {
        long sum = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*")) continue;
                String[] fields = fields(thread.resolve("stat"));
                sum += ticks(fields, 11) + ticks(fields, 12);
            }
        } catch (IOException gone) {
            return 0;
        }
        return sum * MILLISECONDS_PER_TICK;
    }

    /** Resident megabytes. */
    static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The most megabytes that were ever resident. */
    static long peakMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String[] stat(long pid) {
        return fields(Path.of("/proc/" + pid + "/stat"));
    }

    /** The fields after the name, which may hold blanks: the state is number 0. Nothing for what is gone. */
    private static String[] fields(Path stat) {
        try {
            String text = Files.readString(stat);
            return text.substring(text.lastIndexOf(')') + 2).strip().split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long ticks(String[] fields, int index) {
        return fields.length > index ? Long.parseLong(fields[index]) : 0;
    }
}
