package org.madang.media.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection.Broken;
import org.madang.media.inspection.FileInspection.Known;

/** Reads width and height out of the head of a picture, without decoding it. */
final class PictureSize {
    private static final long MOST_PIXELS = 60_000_000;
    /** Its decoder holds the whole picture in memory, the others a few lines of it. */
    private static final long MOST_WEBP = 16_000_000;

    private static final int HEAD = 512 * 1024;

    private PictureSize() {}

    static FileInspection read(FileType type, SeekableByteChannel file) throws IOException {
        byte[] head = FileInspection.read(file, 0, HEAD);
        int[] size = switch (type) {
            case PNG -> png(head);
            case JPEG -> jpeg(head);
            case WEBP -> webp(head);
            case MP4, M4A, MP3, WAV, VTT, TEXT, PDF, EPUB -> new int[2];
        };
        if (size[0] <= 0 || size[1] <= 0) return new Broken("media.broken.picture");
        if ((long) size[0] * size[1] > MOST_PIXELS) return new Broken("media.broken.pixels");
        if (type == FileType.WEBP && (long) size[0] * size[1] > MOST_WEBP) return new Broken("media.broken.webp");
        // As it is shown: a camera held upright notes that its picture lies on the side.
        boolean lying = type == FileType.JPEG && Orientation.lying(Orientation.of(head));
        return new Known(type, null, size[lying ? 1 : 0], size[lying ? 0 : 1]);
    }

    private static int[] png(byte[] head) {
        boolean whole = head.length >= 33 && "IHDR".equals(ascii(head, 12));
        return whole ? new int[] {big(head, 16, 4), big(head, 20, 4)} : new int[2];
    }

    private static int[] jpeg(byte[] head) {
        for (int at = 2; at + 9 < head.length && (head[at] & 255) == 255; ) {
            int marker = head[at + 1] & 255;
            if (marker == 255) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) return new int[] {big(head, at + 7, 2), big(head, at + 5, 2)};
            int length = big(head, at + 2, 2);
            if (length < 2) break;
            at += 2 + length;
        }
        return new int[2];
    }

    private static int[] webp(byte[] head) {
        if (head.length < 30) return new int[2];
        return switch (ascii(head, 12)) {
            case "VP8X" -> new int[] {little(head, 24, 3) + 1, little(head, 27, 3) + 1};
            case "VP8L" -> {
                int bits = little(head, 21, 4);
                yield new int[] {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
            }
            case "VP8 " -> new int[] {little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF};
            default -> new int[2];
        };
    }

    private static String ascii(byte[] from, int at) {
        return new String(from, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static int big(byte[] from, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) value = value << 8 | from[at + i] & 255;
        return value;
    }

    private static int little(byte[] from, int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) value = value << 8 | from[at + i] & 255;
        return value;
    }
}
