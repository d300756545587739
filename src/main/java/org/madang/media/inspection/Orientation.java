package org.madang.media.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as it noted in the Exif part of a JPEG (CIPA DC-008, tag 0x0112): 1 is upright. */
public final class Orientation {
    public static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 200;

    private Orientation() {}

    /** @param head the first bytes of the file, as many as hold its Exif part */
    public static int of(byte[] head) {
        for (int at = 2; at + 10 < head.length && (head[at] & 255) == 255; ) {
            int marker = head[at + 1] & 255;
            int length = (head[at + 2] & 255) << 8 | head[at + 3] & 255;
            if (marker == 0xDA || length < 2) return UPRIGHT;
            if (marker == 0xE1 && "Exif".equals(new String(head, at + 4, 4, StandardCharsets.ISO_8859_1)))
                return in(head, at + 10, Math.min(at + 2 + length, head.length));
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** Whether width and height change places when it is turned upright. */
    public static boolean lying(int orientation) {
        return orientation >= 5;
    }

    private static int in(byte[] head, int from, int to) {
        if (to - from < 8) return UPRIGHT;
        var tiff = ByteBuffer.wrap(head, from, to - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFF_FFFFL;
        if (directory + 2 > tiff.limit()) return UPRIGHT;
        int entries = Math.min(tiff.getShort((int) directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int at = (int) directory + 2 + 12 * i;
            if (at + 12 > tiff.limit()) return UPRIGHT;
            if ((tiff.getShort(at) & 0xFFFF) != TAG) continue;
            int value = tiff.getShort(at + 8);
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }
}
