package org.madang.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program that writes rows without end and says each number only after its commit; made to be killed. */
final class AcknowledgedWrites {
    private AcknowledgedWrites() {}

    static void main(String[] args) throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), EmbeddedPostgres.Durability.DURABLE);
        DatabaseAddress address = server.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection
                    .createStatement()
                    .execute("create table if not exists written (number bigint generated always as identity)");
            try (var insert = connection.prepareStatement("insert into written default values returning number")) {
                while (true) {
                    try (var row = insert.executeQuery()) {
                        row.next();
                        System.out.println("written " + row.getLong(1));
                    }
                }
            }
        }
    }
}
