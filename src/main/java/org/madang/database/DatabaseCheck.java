package org.madang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.madang.shared.CannotStart;

/** What must hold of any database before a page is served from it. */
final class DatabaseCheck {
    private static final int OLDEST_VERSION = 160_000;

    private DatabaseCheck() {}

    static void require(DatabaseAddress address) {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(address.url(), properties);
                Statement statement = connection.createStatement()) {
            if (Integer.parseInt(answer(statement, "show server_version_num")) < OLDEST_VERSION) {
                throw new CannotStart("The database at " + address + " is older than PostgreSQL 16.");
            }
            if (!answer(statement, "show server_encoding").equals("UTF8")) {
                throw new CannotStart("The database at " + address + " is not in UTF-8.");
            }
            statement.execute("create extension if not exists pg_trgm");
            // With the character type "C" this is silently empty for Asian scripts, and search finds nothing.
            if (answer(statement, "select cardinality(show_trgm('ខ្មែ'))").equals("0")) {
                throw new CannotStart("The database at " + address
                        + " cannot search Khmer; create it with LC_CTYPE 'C.UTF-8' (its character type is now "
                        + answer(statement, "select datctype from pg_database where datname = current_database()")
                        + ").");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database at " + address + " cannot be used: " + firstLine(e), e);
        }
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
