package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.database.OperatorsDatabase;
import org.madang.media.ContentFolder;
import org.madang.shared.CannotStart;
import org.madang.shared.KeyFile;
import org.madang.shared.UnfinishedRestore;

/**
 * Brings a backup back, into a place where nothing is yet. The next start of the program makes the tables of its own
 * version out of it.
 *
 * @param url MADANG_DATABASE_URL, or null for the database of the data folder
 * @param storage MADANG_STORAGE_URL, or null for the files of the data folder
 */
record Restore(Path data, @Nullable String url, @Nullable String storage, KeyFile key) {

    Manifest from(Path folder) throws SQLException, IOException {
        Check check = Check.of(folder);
        ContentFolder files = ContentFolder.of(data, storage);
        if (url == null) {
            empty(data, "The data folder");
        }
        empty(files.root(), "The folder of the files");
        check.everything();
        ownKey(check);
        UnfinishedRestore.begin(data);
        try (OperatorsDatabase database = OperatorsDatabase.make(data, url);
                Connection connection = database.connect()) {
            emptyDatabase(connection);
            for (String sha256 : check.fileList().keySet()) {
                Checksum.copy(check.files().place(sha256), files.place(sha256));
            }
            Schema.make(database, check.manifest());
            TableWriting.write(connection, folder, check.manifest());
        }
        if (check.manifest().keySha256() != null) {
            key.write(Files.readString(check.key()));
        }
        UnfinishedRestore.end(data);
        return check.manifest();
    }

    /** A key that lies ready must be the one of the backup, or nothing it locked could be opened. */
    private void ownKey(Check check) throws IOException {
        if (check.manifest().keySha256() != null
                && key.exists()
                && !Checksum.of(key.place()).equals(check.manifest().keySha256())) {
            throw new CannotStart("The key in " + key.place() + " is not the one of the backup; take it away first.");
        }
    }

    private static void empty(Path folder, String what) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new CannotStart(what + " " + folder + " is not empty; a restore needs a new one.");
            }
        }
    }

    private static void emptyDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select 1 from pg_class
                        where relkind = 'r' and relnamespace = current_schema()::regnamespace limit 1
                        """)) {
            if (row.next()) {
                throw new CannotStart("The database of MADANG_DATABASE_URL is not empty; a restore needs a new one.");
            }
        }
    }
}
