package org.madang.media;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which the contents of all files lie, for the tools of operators. */
public record ContentFolder(Path root) {
    /** @param url MADANG_STORAGE_URL, or null for the place in the data folder */
    public static ContentFolder of(Path data, @Nullable String url) {
        return new ContentFolder(url == null ? data.resolve("files") : Path.of(URI.create(url)));
    }

    /** Where content with this hash lies: 256 folders by its first two digits. */
    public Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Where content waits that was thrown away: a backup that began before, or a file that has the same, may want it. */
    public Path discarded() {
        return root.resolve("discarded");
    }

    /** Where the content lies now, be it thrown away; it may be on its way from one place to the other. */
    public Optional<Path> find(String sha256) {
        Path place = place(sha256);
        Path waiting = discarded().resolve(sha256);
        return Stream.of(place, waiting, place).filter(Files::isRegularFile).findFirst();
    }
}
