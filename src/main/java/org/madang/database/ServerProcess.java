package org.madang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.madang.shared.CannotStart;

/** The running server of one cluster: started, taken on again after a crash of the program, stopped. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long MOST_LOG_BYTES = 10_000_000;
    /** PostgreSQL's "starting up", "shutting down" and "in recovery". */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final PostgresBinaries binaries;
    private final ServerUser user;
    private final Path cluster;
    private final Path log;
    private final EmbeddedPostgres.Durability durability;

    ServerProcess(
            PostgresBinaries binaries,
            ServerUser user,
            Path cluster,
            Path log,
            EmbeddedPostgres.Durability durability) {
        this.binaries = binaries;
        this.user = user;
        this.cluster = cluster;
        this.log = log;
        this.durability = durability;
    }

    /** Returns the port of the running server. */
    int adoptOrStart(String password) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            OptionalInt port = runningPort(password, deadline);
            if (port.isPresent()) {
                return port.getAsInt();
            }
            forgetDeadServer();
            int free = freePort();
            ServerCommand.Result started = startOn(free);
            if (started.ok()) {
                return free;
            }
            // The children of a killed server need a moment to notice, and the free port may just have been taken.
            if (System.nanoTime() > deadline || !worthAnotherTry()) {
                throw new CannotStart("The database in " + cluster + " could not be started: " + lastLogLine());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    void stop() {
        ServerCommand.Result stopped =
                user.run(program(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
        if (!stopped.ok() && Files.exists(cluster.resolve("postmaster.pid"))) {
            user.run(program(), "stop", "-D", cluster.toString(), "-m", "immediate", "-w", "-t", "10");
        }
    }

    static Connection connect(int port, String password, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.ADMINISTRATOR);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** Only an answered connection proves a server: its process number may belong to a dead or to another process. */
    private OptionalInt runningPort(String password, long deadline) throws IOException {
        OptionalInt port = recordedPort();
        while (port.isPresent()) {
            try (Connection connection = connect(port.getAsInt(), password, EmbeddedPostgres.ADMINISTRATOR);
                    var rows = connection.createStatement().executeQuery("show data_directory")) {
                return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), cluster)
                        ? port
                        : OptionalInt.empty();
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    return OptionalInt.empty();
                }
                LockSupport.parkNanos(PAUSE);
                port = recordedPort();
            }
        }
        return port;
    }

    private OptionalInt recordedPort() throws IOException {
        return recordedPort(cluster);
    }

    /** Where the server of a cluster last said it listens. */
    static OptionalInt recordedPort(Path cluster) throws IOException {
        List<String> lines = pidFile(cluster);
        return lines.size() > 3 && lines.get(3).matches("\\d{1,5}")
                ? OptionalInt.of(Integer.parseInt(lines.get(3)))
                : OptionalInt.empty();
    }

    private static List<String> pidFile(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** A dead process that nobody has collected still counts as alive for the server, which then refuses to start. */
    private void forgetDeadServer() throws IOException {
        List<String> lines = pidFile(cluster);
        if (lines.isEmpty() || !lines.getFirst().matches("\\d+")) {
            return;
        }
        Path state = Path.of("/proc", lines.getFirst(), "stat");
        if (Files.exists(state) && Files.readString(state).matches("(?s).*\\) Z .*")) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private ServerCommand.Result startOn(int port) throws IOException {
        if (Files.exists(log) && Files.size(log) > MOST_LOG_BYTES) {
            Files.delete(log);
        }
        String settings = "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories= -c timezone=UTC -c log_timezone=UTC -c jit=off"
                // The details of an error hold the values of the row.
                + " -c log_error_verbosity=terse"
                // Counts statements without their values; the page of slow queries reads it.
                + " -c shared_preload_libraries=pg_stat_statements"
                + (durability == EmbeddedPostgres.Durability.SCRATCH
                        ? " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
                                // Several programs at once stand on one scratch server.
                                + " -c max_connections=400"
                        : "");
        return user.run(
                program(),
                "start",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-o",
                settings,
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()));
    }

    private boolean worthAnotherTry() throws IOException {
        String line = lastLogLine() + logTail();
        return line.contains("shared memory block")
                || line.contains("Address already in use")
                || line.contains("lock file");
    }

    private String lastLogLine() throws IOException {
        return logTail()
                .lines()
                .filter(line -> line.contains("FATAL"))
                .reduce((before, line) -> line)
                .orElseGet(() -> "see " + log);
    }

    private String logTail() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String program() {
        return binaries.program("pg_ctl").toString();
    }
}
