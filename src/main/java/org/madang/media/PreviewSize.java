package org.madang.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How large pages show a picture: in a list, or as the picture of a page. */
public enum PreviewSize {
    CARD(480, 30_000),
    PAGE(960, 60_000);

    private final int edge;
    private final int limit;

    PreviewSize(int edge, int limit) {
        this.edge = edge;
        this.limit = limit;
    }

    /** The longer side in pixels, at most. */
    public int edge() {
        return edge;
    }

    /** The most bytes. */
    public int limit() {
        return limit;
    }

    /** The last part of its address. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".jpg";
    }

    public static Optional<PreviewSize> named(String fileName) {
        return Arrays.stream(values())
                .filter(size -> size.fileName().equals(fileName))
                .findFirst();
    }
}
