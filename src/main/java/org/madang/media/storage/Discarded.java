package org.madang.media.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madang.media.ContentFolder;

/**
 * Content that was thrown away and still waits. Whoever throws it away looks first whether a file has the same, and one
 * may come in between; so before anything goes for good it is looked at once more, out of everybody's reach.
 */
record Discarded(ContentFolder content, Clock clock) {
    private static final String GOING = ".going";

    void add(String sha256) throws IOException {
        Path place = content.place(sha256);
        try {
            Files.createDirectories(content.discarded());
            // Before it is moved, or a sweep could meet it with the age of the file.
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            move(place, content.discarded().resolve(sha256));
        } catch (NoSuchFileException already) {
            return;
        }
    }

    void sweep(Instant before, Predicate<String> used) throws IOException {
        if (!Files.isDirectory(content.discarded())) return;
        List<Path> waiting;
        try (Stream<Path> files = Files.list(content.discarded())) {
            waiting = files.toList();
        }
        for (Path file : waiting) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) end(file, used);
            } catch (NoSuchFileException anotherNode) {
                // It was swept there, or was stored anew and thrown away again.
            }
        }
    }

    private void end(Path file, Predicate<String> used) throws IOException {
        // One that still has this ending was left by a sweep that was interrupted.
        String sha256 = file.getFileName().toString().replace(GOING, "");
        Path going = file.resolveSibling(sha256 + GOING);
        if (!file.equals(going)) move(file, going);
        Path place = content.place(sha256);
        if (used.test(sha256) && !Files.exists(place)) {
            Files.createDirectories(place.getParent());
            move(going, place);
        } else Files.deleteIfExists(going);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
