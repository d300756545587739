package org.madang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process that asks for pages. */
final class Generator implements AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    Generator() throws IOException {
        process = Children.keep(Java.start("-Xmx128m", Load.class));
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param cpu milliseconds that the generator itself used */
    record Run(long requests, long errors, long bytes, double seconds, double p50, double p99, double cpu) {}

    Run run(int port, String path, int connections, double seconds, String cookie) throws IOException {
        orders.println(port + "\t" + path + "\t" + connections + "\t" + (long) (seconds * 1000) + "\t" + cookie);
        String line = answers.readLine();
        if (line == null) throw new IOException("the load generator ended");
        String[] numbers = line.split(" ");
        long requests = Long.parseLong(numbers[0]);
        long errors = Long.parseLong(numbers[1]);
        if (errors > 0)
            throw new IOException(path + " on port " + port + " failed " + errors + " times in " + requests + " readings");
        return new Run(
                requests,
                errors,
                Long.parseLong(numbers[2]),
                Double.parseDouble(numbers[3]),
                Double.parseDouble(numbers[4]),
                Double.parseDouble(numbers[5]),
                Double.parseDouble(numbers[6]));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
