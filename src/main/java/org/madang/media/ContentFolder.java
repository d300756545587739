package org.madang.media;

import java.net.URI;
import java.nio.file.Path;
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
}
