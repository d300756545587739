package org.madang.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.madang.shared.CannotStart;
import org.postgresql.PGConnection;

/** Writes the tables of a backup into a database that has them already, empty or with what migrations put there. */
final class TableWriting {
    private final Connection connection;
    private final Statement statement;

    private TableWriting(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** In one transaction: an interrupted restore leaves nothing. References are checked again when all rows are in. */
    static void write(Connection connection, Path folder, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            var writing = new TableWriting(connection, statement);
            List<String[]> references = writing.withoutReferences();
            writing.emptied(manifest);
            for (Manifest.Table table : manifest.tables()) {
                writing.load(table, folder.resolve(table.file()));
            }
            for (String[] reference : references) {
                statement.execute(
                        "alter table " + reference[0] + " add constraint " + reference[1] + " " + reference[2]);
            }
            for (Manifest.Sequence sequence : manifest.sequences()) {
                if (sequence.last() != null) {
                    statement.execute("select setval('" + sequence.name() + "', " + sequence.last() + ")");
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private List<String[]> withoutReferences() throws SQLException {
        List<String[]> references = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                where contype = 'f' and connamespace = current_schema()::regnamespace order by oid
                """)) {
            while (rows.next()) {
                references.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        for (String[] reference : references) {
            statement.execute("alter table " + reference[0] + " drop constraint " + reference[1]);
        }
        return references;
    }

    /** Migrations may have put rows there, which are in the backup as they were when it was made. */
    private void emptied(Manifest manifest) throws SQLException {
        statement.execute("truncate "
                + manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.joining(", ")));
    }

    private void load(Manifest.Table table, Path file) throws SQLException, IOException {
        // What a trigger once added is in the rows already.
        statement.execute("alter table " + table.name() + " disable trigger user");
        long rows;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " " + TableReading.list(table.columns()) + " from stdin", in);
        }
        statement.execute("alter table " + table.name() + " enable trigger user");
        if (rows != table.rows()) {
            throw new CannotStart("The table " + table.name() + " of the backup should have " + table.rows()
                    + " rows and has " + rows + ".");
        }
    }
}
