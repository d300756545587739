package org.madang.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.Madang;

/** The program as an operator starts it: in a process of its own, told by its environment, heard by its output. */
public final class Node implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int operationsPort;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Thread listening;

    private Node(Process process, int port, int operationsPort) {
        this.process = process;
        this.port = port;
        this.operationsPort = operationsPort;
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    /** Starts and waits until the pages can be opened. */
    public static Node start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        int operations = freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "MADANG_DATA", data.toString(),
                "MADANG_EMPTY", "true",
                "MADANG_PORT", Integer.toString(port),
                "MADANG_OPERATIONS_PORT", Integer.toString(operations)));
        environment.putAll(settings);
        Node node = new Node(run(environment, Madang.class.getName()), port, operations);
        if (!node.open.await(90, TimeUnit.SECONDS) || !node.process.isAlive()) {
            node.close();
            throw new IllegalStateException("The program did not open: " + node.said);
        }
        return node;
    }

    /** A program of ours in a process of its own, without the settings of whoever runs the tests. */
    public static Process run(Map<String, String> environment, String... command) throws IOException {
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                withoutTests(System.getProperty("java.class.path"))));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The tests' own folder holds a quieter log, which is not what operators have. */
    private static String withoutTests(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public URI page(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public URI operations(String path) {
        return URI.create("http://127.0.0.1:" + operationsPort + path);
    }

    public static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Everything it has printed so far. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Asks it to stop, as systemd does; it may still be finishing when this returns. */
    public void terminate() {
        process.destroy();
    }

    /** @return its exit code, once it has ended */
    public int ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end: " + said);
        }
        listening.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("Madang is open")) {
                    open.countDown();
                }
            }
        } catch (IOException ended) {
            // A process that is killed takes its output with it.
        } finally {
            open.countDown();
        }
    }
}
