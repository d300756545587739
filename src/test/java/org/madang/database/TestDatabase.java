package org.madang.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.madang.shared.CannotStart;
import org.springframework.boot.SpringApplication;

/** One scratch server under {@code target} for each test program, and in it an empty database for each who asks. */
public final class TestDatabase {
    private static final int MOST_PROGRAMS = 10;

    private TestDatabase() {}

    /** The database all Spring contexts of this program share. */
    public static String url() {
        return Shared.URL;
    }

    /** An empty database as {@code MADANG_DATABASE_URL} takes it; an older one of that name is dropped. */
    public static synchronized String fresh(String name) {
        EmbeddedPostgres server = Server.RUNNING;
        try (Connection connection = server.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + statement.enquoteIdentifier(name, true) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch server does not answer.", e);
        }
        DatabaseAddress address = server.database(name);
        return address.url()
                .replace(
                        "jdbc:postgresql://",
                        "postgres://%s:%s@"
                                .formatted(
                                        Objects.requireNonNull(address.user()),
                                        URLEncoder.encode(
                                                Objects.requireNonNull(address.password()), StandardCharsets.UTF_8)));
    }

    /** Enters a database by an address as {@link #fresh} gives it. */
    public static Connection connect(String url) throws SQLException {
        DatabaseAddress address = DatabaseAddress.parse(url);
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** Takes a database away from whoever uses it. */
    public static void drop(String name) throws SQLException {
        try (Connection connection = Server.RUNNING.administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + statement.enquoteIdentifier(name, true) + " with (force)");
        }
    }

    private static final class Shared {
        static final String URL = fresh("test");
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = started();

        private static EmbeddedPostgres started() {
            EmbeddedPostgres server = firstFree();
            // After the Spring contexts, which still hold connections.
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        /** Two test programs at a time take two folders; the next run finds both ready made. */
        private static EmbeddedPostgres firstFree() {
            CannotStart last = new CannotStart("No folder was tried.");
            for (int number = 1; number <= MOST_PROGRAMS; number++) {
                try {
                    return EmbeddedPostgres.start(
                            Path.of("target", "test-database-" + number), EmbeddedPostgres.Durability.SCRATCH);
                } catch (CannotStart e) {
                    last = e;
                }
            }
            throw last;
        }
    }
}
