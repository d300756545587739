package org.madang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.madang.shared.CannotStart;

/**
 * The PostgreSQL that comes with the program: its files, its password and its process live in one folder, which only
 * one program may use at a time. It keeps every acknowledged write, and a server left over from a killed program is
 * taken on again.
 */
final class EmbeddedPostgres implements PostgresServer {
    /** Scratch servers serve tests and measurements: fast, and allowed to lose everything. */
    enum Durability {
        DURABLE,
        SCRATCH
    }

    static final String ADMINISTRATOR = "postgres";
    static final String APPLICATION = "madang";

    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, ServerProcess process, int port, String password) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static EmbeddedPostgres start(Path data, Durability durability) {
        Path folder = prepared(data.toAbsolutePath().normalize());
        FolderLock lock = FolderLock.take(data, folder.resolve("lock"));
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
            ServerUser user = ServerUser.forFolder(folder, binaries);
            String password = password(folder.resolve("password"), user);
            Path cluster = folder.resolve("cluster");
            if (Files.exists(cluster.resolve("PG_VERSION"))) {
                user.own(cluster);
            } else {
                create(cluster, folder.resolve("password"), binaries, user);
            }
            ServerProcess process = new ServerProcess(binaries, user, cluster, log(folder, user), durability);
            int port = process.adoptOrStart(password);
            return new EmbeddedPostgres(lock, process, port, password);
        } catch (IOException e) {
            lock.close();
            throw new CannotStart("The data folder " + data + " cannot be used (" + e.getMessage() + ").", e);
        } catch (CannotStart e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return database(APPLICATION);
    }

    /** A database of that name, made when it is not there yet; it belongs to a role without special rights. */
    DatabaseAddress database(String name) {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", APPLICATION)) {
                statement.execute("create role " + APPLICATION + " login password '" + password + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute(
                        "create database " + statement.enquoteIdentifier(name, true) + " owner " + APPLICATION);
            }
            countStatements(name);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database server of the data folder does not answer (" + e.getMessage() + ").", e);
        }
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, APPLICATION, password);
    }

    /** Only an administrator may install what counts statements for the operators' page. */
    private void countStatements(String database) throws SQLException {
        try (Connection connection = ServerProcess.connect(port, password, database);
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** A connection that may do everything; the program itself works without such rights. */
    Connection administrator() throws SQLException {
        return ServerProcess.connect(port, password, ADMINISTRATOR);
    }

    @Override
    public void close() {
        process.stop();
        lock.close();
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Path prepared(Path data) {
        Path folder = data.resolve("postgresql");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be made.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new CannotStart("The data folder " + data + " cannot be written.");
        }
        return folder;
    }

    private static String password(Path file, ServerUser user) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Path unfinished = file.resolveSibling("password.unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(secret), StandardOpenOption.WRITE);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        user.own(file);
        return Files.readString(file).strip();
    }

    /** Made beside its place and moved there whole, so that an interrupted start leaves nothing half done. */
    private static void create(Path cluster, Path passwordFile, PostgresBinaries binaries, ServerUser user)
            throws IOException {
        Path unfinished = cluster.resolveSibling("cluster.unfinished");
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(unfinished);
        ServerCommand.Result result = user.run(
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!result.ok()) {
            throw new CannotStart("The database could not be made in " + cluster + ": " + lastLine(result.output()));
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path log(Path folder, ServerUser user) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("log"));
        user.own(logs);
        return logs.resolve("server.log");
    }

    static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("no message", (before, line) -> line);
    }
}
