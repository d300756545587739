package org.madang.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one way to the database: SQL as it stands, typed values in, records out. Takes part in the transaction of the use
 * case that calls it.
 */
@Component
public final class Db {
    private static final ThreadLocal<int[]> STATEMENTS = ThreadLocal.withInitial(() -> new int[1]);

    private final JdbcClient client;

    public Db(JdbcClient client) {
        this.client = client;
    }

    public Sql sql(String text) {
        STATEMENTS.get()[0]++;
        return new Sql(client.sql(text));
    }

    /** How many statements this thread has prepared so far; pages are tested to need few and always the same number. */
    public static int statements() {
        return STATEMENTS.get()[0];
    }
}
