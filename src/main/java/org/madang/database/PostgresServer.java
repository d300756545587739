package org.madang.database;

/** Where the program's database is; closing it stops what was started for it. */
interface PostgresServer extends AutoCloseable {
    DatabaseAddress address();

    @Override
    void close();

    /** A server that somebody else runs. */
    record External(DatabaseAddress address) implements PostgresServer {
        @Override
        public void close() {
            // Its operator stops it.
        }
    }
}
