package org.madang.operations.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.database.OperatorsDatabase;
import org.madang.media.ContentFolder;
import org.madang.operations.Version;
import org.madang.shared.CannotStart;
import org.madang.shared.Ids;
import org.madang.shared.KeyFile;

/**
 * Copies the whole platform into one folder while everybody goes on working: the tables as one snapshot of the database
 * sees them, then the files they name, which are never changed once they lie there, and wait a day when they are thrown
 * away.
 */
final class BackUp {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'madang-'uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int LOOKS = 3;

    private final OperatorsDatabase database;
    private final ContentFolder files;
    private final KeyFile key;

    BackUp(OperatorsDatabase database, ContentFolder files, KeyFile key) {
        this.key = key;
        this.database = database;
        this.files = files;
    }

    record Made(Path folder, Manifest manifest) {}

    /** @param parent folder of all backups; what lies in an earlier one there is linked and not copied again */
    Made into(Path parent) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            // Before the snapshot is taken, so that it holds whatever was acknowledged until then.
            Instant endPoint = instant(connection, "select clock_timestamp()");
            Path folder = parent.resolve(NAME.format(endPoint));
            Path unfinished = parent.resolve(folder.getFileName() + ".unfinished");
            prepare(parent, unfinished);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var reading = new TableReading(connection);
            List<Manifest.Migration> migrations = reading.migrations();
            List<Manifest.Table> tables = new ArrayList<>();
            for (String table : reading.tables()) {
                tables.add(reading.copy(table, unfinished));
            }
            List<Manifest.Sequence> sequences = reading.sequences();
            var content = copyFiles(connection, parent, unfinished);
            connection.rollback();
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Version.ofProgram(),
                    endPoint,
                    migrations,
                    tables,
                    sequences,
                    content.count(),
                    content.bytes(),
                    Checksum.of(unfinished.resolve(Manifest.FILE_LIST)),
                    content.lacking(),
                    key.exists() ? Checksum.copy(key.place(), unfinished.resolve(Manifest.KEY)) : null);
            manifest.write(unfinished);
            Checksum.settle(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            Checksum.settle(parent);
            return new Made(folder, manifest);
        }
    }

    /** Writes the backup down where the pages of the operators find it. */
    void note(Made made, boolean verified) throws SQLException {
        try (Connection connection = database.connect();
                var insert = connection.prepareStatement("""
                        insert into operations_backup (id, end_point, ended_at, place, row_count, file_count, bytes,
                                lacking, verified_at)
                        values (?, ?, clock_timestamp(), ?, ?, ?, ?, ?, case when ? then clock_timestamp() end)
                        """)) {
            Manifest manifest = made.manifest();
            insert.setObject(1, Ids.next());
            insert.setObject(2, manifest.endPoint().atOffset(ZoneOffset.UTC));
            insert.setString(3, made.folder().toAbsolutePath().normalize().toString());
            insert.setLong(4, manifest.rows());
            insert.setLong(5, manifest.files());
            insert.setLong(6, manifest.bytes());
            insert.setLong(7, manifest.lacking().size());
            insert.setBoolean(8, verified);
            insert.executeUpdate();
        }
    }

    private static void prepare(Path parent, Path unfinished) {
        try {
            Files.createDirectories(parent);
            // Everything about everybody is in here, and the keys of the sessions and of the second factors too.
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(unfinished.resolve("tables"));
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("Another backup is being made in " + parent + ".", e);
        } catch (IOException e) {
            throw new CannotStart("The folder " + parent + " for the backup cannot be written.", e);
        }
    }

    private record Content(long count, long bytes, List<String> lacking) {}

    private Content copyFiles(Connection connection, Path parent, Path unfinished) throws SQLException, IOException {
        var earlier = EarlierFiles.in(parent);
        var target = new ContentFolder(unfinished.resolve("files"));
        List<String> lacking = new ArrayList<>();
        long count = 0;
        long bytes = 0;
        try (BufferedWriter list = Files.newBufferedWriter(unfinished.resolve(Manifest.FILE_LIST));
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery("select sha256, size from v_media_content order by sha256")) {
                while (rows.next()) {
                    String sha256 = rows.getString(1);
                    long size = rows.getLong(2);
                    Path place = target.place(sha256);
                    if (!earlier.linked(sha256, size, place) && !copied(sha256, place)) {
                        lacking.add(sha256);
                        continue;
                    }
                    list.write(sha256 + " " + size + "\n");
                    count++;
                    bytes += size;
                }
            }
        }
        Checksum.settle(unfinished.resolve(Manifest.FILE_LIST));
        return new Content(count, bytes, lacking);
    }

    /** Content of a file that was thrown away since the snapshot waits elsewhere, and may move while it is looked for. */
    private boolean copied(String sha256, Path place) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<Path> source = files.find(sha256);
            if (source.isEmpty()) return false;
            try {
                if (Checksum.copy(source.get(), place).equals(sha256)) return true;
                Files.delete(place);
                return false;
            } catch (NoSuchFileException moved) {
                Files.deleteIfExists(place);
            }
        }
        return false;
    }

    private static Instant instant(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
