package org.madang.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program as its operator starts it, on a folder and a port of its own. */
final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Application(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Returns once the home page was answered. */
    static Application start(Path home, Path data) throws IOException, InterruptedException {
        return start(home, data, Map.of());
    }

    static Application start(Path home, Path data, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ProcessBuilder(
                home.resolve("bin/run").toString(), "--port", "" + port, "--data", data.toString(), "--empty");
        command.environment().keySet().removeIf(name -> name.startsWith("MADANG_") && !name.equals("MADANG_JDK"));
        command.environment().put("MADANG_JDK", System.getProperty("java.home"));
        command.environment().putAll(settings);
        Path log = data.resolveSibling("application.log");
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begin = System.nanoTime();
        Process process = Children.keep(command.start());
        try (HttpClient client = HttpClient.newHttpClient()) {
            var home200 = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            while (System.nanoTime() - begin < PATIENCE.toNanos() && process.isAlive()) {
                try {
                    if (client.send(home200, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return new Application(process, port, (System.nanoTime() - begin) / 1e9);
                    }
                } catch (IOException notYet) {
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            }
        }
        process.destroy();
        throw new IllegalStateException("The program did not answer; see " + log);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
