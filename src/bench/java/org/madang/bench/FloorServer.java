package org.madang.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The process of the bare handler. */
final class FloorServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private FloorServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static FloorServer start(Database database, Path work, List<Bench.Subject> pages) throws IOException {
        int port = Application.freePort();
        var arguments = new ArrayList<>(List.of("" + port, database.url()));
        for (var page : pages) {
            Path file = work.resolve(page.scene().name() + ".floor.json");
            Files.writeString(
                    file,
                    JsonMapper.builder().build().writeValueAsString(FloorPage.of(page.scene(), page.page())));
            arguments.add(file.toString());
        }
        Process process = Children.keep(Java.start(
                Map.of("FLOOR_PASSWORD", database.password()), "-Xmx768m", Floor.class, arguments.toArray(String[]::new)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new FloorServer(process, socket.getPort());
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        throw new IllegalStateException("The bare handler did not start.");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
