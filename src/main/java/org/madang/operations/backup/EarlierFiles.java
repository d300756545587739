package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.madang.media.ContentFolder;

/** Files in the latest backup of the same folder: linked, a film takes its room once for all backups. */
record EarlierFiles(List<ContentFolder> latest) {
    static EarlierFiles in(Path parent) throws IOException {
        try (Stream<Path> backups = Files.list(parent)) {
            return new EarlierFiles(backups
                    .filter(Backups::isBackup)
                    .max(Comparator.comparing(Path::getFileName))
                    .map(folder -> new ContentFolder(folder.resolve("files")))
                    .stream()
                    .toList());
        }
    }

    boolean linked(String sha256, long size, Path place) throws IOException {
        for (ContentFolder folder : latest) {
            Path before = folder.place(sha256);
            if (Files.isRegularFile(before) && Files.size(before) == size) {
                Files.createDirectories(place.resolveSibling("."));
                return hardLink(before, place);
            }
        }
        return false;
    }

    /** A file system without links gets a copy. */
    private static boolean hardLink(Path before, Path place) {
        try {
            Files.createLink(place, before);
            return true;
        } catch (IOException | UnsupportedOperationException cannot) {
            return false;
        }
    }
}
