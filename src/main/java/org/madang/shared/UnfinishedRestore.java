package org.madang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mark in a data folder into which a backup is being brought back: half of a platform must not be opened. */
public final class UnfinishedRestore {
    private static final String MARK = "restore-unfinished";

    private UnfinishedRestore() {}

    public static void begin(Path data) throws IOException {
        Files.createDirectories(data);
        Files.createFile(data.resolve(MARK));
    }

    public static void end(Path data) throws IOException {
        Files.delete(data.resolve(MARK));
    }

    /** @throws CannotStart if a restore into this folder was broken off */
    public static void refuse(Path data) {
        if (Files.exists(data.resolve(MARK))) {
            throw new CannotStart("The restore into the data folder " + data
                    + " was not finished; empty the folder (and a database of your own) and restore again.");
        }
    }
}
