package org.madang.jobs;

import java.util.UUID;

/**
 * One kind of long work. It may be cut off at any instant and is then begun again, so it goes in small transactions and
 * finds out by itself what is left to do.
 */
public interface Job {
    /** Unique over the program; kept in the database. */
    String name();

    /** @param about what the work is about */
    void work(UUID about);
}
