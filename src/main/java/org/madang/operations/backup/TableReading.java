package org.madang.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** Reads tables out of one snapshot, in the text format of COPY. */
final class TableReading {
    private final Connection connection;

    TableReading(Connection connection) {
        this.connection = connection;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        List<Manifest.Migration> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select version, script, checksum from flyway_schema_history
                        where success and version is not null order by version
                        """)) {
            while (rows.next()) {
                found.add(new Manifest.Migration(rows.getString(1), rows.getString(2), (Integer) rows.getObject(3)));
            }
        }
        return found;
    }

    List<String> tables() throws SQLException {
        return names("""
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = current_schema()::regnamespace
                  and relname <> 'flyway_schema_history'
                order by relname
                """, null);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select quote_ident(sequencename), last_value from pg_sequences
                        where schemaname = current_schema() order by sequencename
                        """)) {
            while (rows.next()) {
                found.add(new Manifest.Sequence(rows.getString(1), (Long) rows.getObject(2)));
            }
        }
        return found;
    }

    Manifest.Table copy(String table, Path folder) throws SQLException, IOException {
        List<String> columns = names("""
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """, table);
        Path file = folder.resolve(new Manifest.Table(table, columns, 0, 0, "").file());
        MessageDigest digest = Checksum.sha256();
        long rows;
        try (OutputStream out = new Fast(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " " + list(columns) + " to stdout", out);
        }
        Checksum.settle(file);
        return new Manifest.Table(table, columns, rows, Files.size(file), Checksum.hex(digest));
    }

    static String list(List<String> columns) {
        return columns.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private List<String> names(String query, @org.jspecify.annotations.Nullable String parameter) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.prepareStatement(query)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** Text shrinks to a quarter at the lowest level already, at the speed of the disk. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
