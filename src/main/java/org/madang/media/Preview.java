package org.madang.media;

/** A picture as pages show it: where it is read from, and the room to keep for it in pixels. */
public record Preview(String path, int width, int height) {
    static Preview of(MediaId id, int width, int height, PreviewSize size) {
        double scale = Math.min(1, (double) size.edge() / Math.max(width, height));
        return new Preview("/previews/" + id + "/" + size.fileName(), scaled(width, scale), scaled(height, scale));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }
}
