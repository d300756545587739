package org.madang.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The backups that lie in one folder, named by their end point and so in its order. */
final class Backups {
    private Backups() {}

    static boolean isBackup(Path folder) {
        return folder.getFileName().toString().matches("madang-\\d{8}T\\d{6}\\.\\d{3}Z");
    }

    /** Deletes all but the newest; a linked file lives on in the others. */
    static List<Path> keepNewest(Path parent, int most) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> old = all.filter(Backups::isBackup)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(most)
                    .toList();
            for (Path each : old) {
                delete(each);
            }
            return old;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
