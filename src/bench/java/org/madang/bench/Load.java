package org.madang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The load, in a process of its own so that its cost is not counted as the program's. Reads one order a line (port, path,
 * connections, milliseconds, cookie) and answers each with one line of numbers.
 */
public final class Load {
    private Load() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] parts = order.split("\t", -1);
            System.out.println(run(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    Integer.parseInt(parts[2]),
                    TimeUnit.MILLISECONDS.toNanos(Long.parseLong(parts[3])),
                    parts[4]));
        }
    }

    private static String run(int port, String path, int connections, long nanos, String cookie)
            throws InterruptedException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\nUser-Agent: bench\r\n"
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        double cpu = cpu();
        long begin = System.nanoTime();
        var readers = new Reading[connections];
        var threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            readers[i] = new Reading(port, request, begin + nanos);
            threads[i] = Thread.ofPlatform().start(readers[i]);
        }
        for (Thread thread : threads) thread.join();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] times = Arrays.stream(readers).flatMapToLong(Reading::times).sorted().toArray();
        long errors = Arrays.stream(readers).mapToLong(Reading::errors).sum();
        long bytes = Arrays.stream(readers).mapToLong(Reading::bytes).sum();
        return "%d %d %d %.3f %.4f %.4f %.1f"
                .formatted(
                        times.length,
                        errors,
                        bytes,
                        seconds,
                        percentile(times, 50),
                        percentile(times, 99),
                        cpu() - cpu);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, sorted.length * (long) percent / 100)] / 1e6;
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e6;
    }
}
