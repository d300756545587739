package org.madang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database for an operator's tools, which work beside the running program and without it. */
public final class OperatorsDatabase implements AutoCloseable {
    private final PostgresServer server;

    private OperatorsDatabase(PostgresServer server) {
        this.server = server;
    }

    /**
     * The database that the program with these settings has. The server of a data folder is entered while the program
     * runs it, and started for the time being when it does not.
     *
     * @param url MADANG_DATABASE_URL, or null
     */
    public static OperatorsDatabase open(Path data, @Nullable String url) {
        if (url != null) {
            return own(url);
        }
        Path folder = data.toAbsolutePath().normalize().resolve("postgresql");
        if (!Files.exists(folder.resolve("cluster").resolve("PG_VERSION"))) {
            throw new CannotStart("There is no database in the data folder " + data + ".");
        }
        PostgresServer running = running(folder);
        return new OperatorsDatabase(
                running != null ? running : EmbeddedPostgres.start(data, EmbeddedPostgres.Durability.DURABLE));
    }

    /** A new database in an empty data folder, or the empty one at an address. */
    public static OperatorsDatabase make(Path data, @Nullable String url) {
        return url != null ? own(url) : ready(EmbeddedPostgres.start(data, EmbeddedPostgres.Durability.DURABLE));
    }

    /** A database that may lose everything, for a trial. */
    public static OperatorsDatabase scratch(Path folder) {
        return ready(EmbeddedPostgres.start(folder, EmbeddedPostgres.Durability.SCRATCH));
    }

    public Connection connect() throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), properties(address));
    }

    public DataSource source() {
        DatabaseAddress address = server.address();
        return new DriverManagerDataSource(address.url(), properties(address));
    }

    @Override
    public void close() {
        server.close();
    }

    /** A new server, with what the migrations count on. */
    private static OperatorsDatabase ready(PostgresServer server) {
        try {
            DatabaseCheck.require(server.address());
            return new OperatorsDatabase(server);
        } catch (CannotStart unfit) {
            server.close();
            throw unfit;
        }
    }

    private static OperatorsDatabase own(String url) {
        DatabaseAddress address = DatabaseAddress.parse(url);
        DatabaseCheck.require(address);
        return new OperatorsDatabase(new PostgresServer.External(address));
    }

    private static Properties properties(DatabaseAddress address) {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("ApplicationName", "madang tools");
        properties.setProperty("connectTimeout", "10");
        return properties;
    }

    /** The server that a program runs in this folder; whoever may not read its password may not enter it. */
    private static @Nullable PostgresServer running(Path folder) {
        try {
            Path password = folder.resolve("password");
            OptionalInt port = ServerProcess.recordedPort(folder.resolve("cluster"));
            if (port.isEmpty() || !Files.exists(password)) {
                return null;
            }
            DatabaseAddress address = new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port.getAsInt() + "/" + EmbeddedPostgres.APPLICATION,
                    EmbeddedPostgres.APPLICATION,
                    Files.readString(password).strip());
            try (Connection answered = DriverManager.getConnection(address.url(), properties(address))) {
                return answered.isValid(10) ? new PostgresServer.External(address) : null;
            } catch (SQLException notRunning) {
                return null;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The database of " + folder.getParent()
                            + " cannot be entered; run this as the account that runs the program.",
                    e);
        }
    }
}
