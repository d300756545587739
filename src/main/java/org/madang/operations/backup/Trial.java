package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.madang.database.OperatorsDatabase;
import org.madang.shared.CannotStart;

/** Proves that a backup can be restored, by restoring it into a database that is thrown away. */
final class Trial {
    private Trial() {}

    /** @throws CannotStart saying what is wrong with the backup */
    static Manifest of(Path folder) throws SQLException, IOException {
        Check check = Check.of(folder);
        check.everything();
        Path scratch = Files.createTempDirectory("madang-trial");
        try (OperatorsDatabase database = OperatorsDatabase.scratch(scratch);
                Connection connection = database.connect()) {
            Schema.make(database, check.manifest());
            TableWriting.write(connection, folder, check.manifest());
            count(connection, check.manifest());
        } finally {
            Backups.delete(scratch);
        }
        return check.manifest();
    }

    /** Rows as the restored database itself counts them, and every file that a row names. */
    private static void count(Connection connection, Manifest manifest) throws SQLException {
        for (Manifest.Table table : manifest.tables()) {
            long rows = number(connection, "select count(*) from " + table.name());
            if (rows != table.rows()) {
                throw new CannotStart("The restored table " + table.name() + " has " + rows + " rows instead of "
                        + table.rows() + ".");
            }
        }
        long named = number(connection, "select count(*) from v_media_content");
        if (named != manifest.files() + manifest.lacking().size()) {
            throw new CannotStart("The restored rows name " + named + " files, the backup has " + manifest.files()
                    + " and lacks " + manifest.lacking().size() + ".");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
