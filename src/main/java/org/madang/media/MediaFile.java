package org.madang.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;

/**
 * What is known of a stored file.
 *
 * @param size bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param durationMs of films, from their own index
 * @param width of films and pictures, pixels
 */
public record MediaFile(
        MediaId id,
        String sha256,
        long size,
        FileType type,
        String name,
        PersonId owner,
        Visibility visibility,
        @Nullable Long durationMs,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant createdAt) {

    /** As pages show it; null when it is no picture. */
    public @Nullable Preview preview(PreviewSize size) {
        return type.picture() && width != null && height != null ? Preview.of(id, width, height, size) : null;
    }

    /** The same file under another name, with the ending of its type. */
    public MediaFile named(String stem) {
        return new MediaFile(
                id,
                sha256,
                size,
                type,
                stem + "." + type.extension(),
                owner,
                visibility,
                durationMs,
                width,
                height,
                createdAt);
    }

    /** The address from which it is read. */
    public String path() {
        return "/files/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
