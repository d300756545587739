package org.madang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The scratch database that the program has made in its data folder. */
final class Database {
    private final Path folder;

    Database(Path data) {
        folder = data.resolve("postgresql");
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + pidFile().get(3) + "/madang";
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    long pid() throws IOException {
        return Long.parseLong(pidFile().getFirst());
    }

    Path log() {
        return folder.resolve("log/server.log");
    }

    Connection administrator() throws IOException, SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password());
        properties.setProperty("ApplicationName", "bench");
        return DriverManager.getConnection(url(), properties);
    }

    /** Runs the files of a folder in their order; several statements a file. */
    void run(Path files) throws IOException, SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement();
                var all = Files.list(files)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
                try {
                    statement.execute(Files.readString(file));
                } catch (SQLException e) {
                    throw new SQLException(file.getFileName() + ": " + e.getMessage(), e);
                }
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Settings that hold at once and over restarts of the scratch server. */
    void set(String... settings) throws IOException, SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            for (String setting : settings) statement.execute("alter system set " + setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Settings of the program's own connections, from its next start; they win over the server's command line. */
    void setForProgram(String... settings) throws IOException, SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            for (String setting : settings) statement.execute("alter role madang set " + setting);
        }
    }

    String version() throws IOException, SQLException {
        try (Connection connection = administrator();
                var rows = connection.createStatement().executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<String> pidFile() throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("cluster/postmaster.pid")));
    }
}
