package org.madang.demonstration.files;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The picture as the encoder wants it: brightness for each pixel, two colour differences for each four. */
final class Planes {

    final byte[] luma;
    final byte[] blue;
    final byte[] red;

    private final int width;
    private final int height;
    private final int[] seen;

    Planes(int width, int height) {
        this.width = width;
        this.height = height;
        luma = new byte[width * height];
        blue = new byte[width * height / 4];
        red = new byte[width * height / 4];
        seen = new int[width * height];
        java.util.Arrays.fill(seen, -1);
    }

    /** Takes over an image of type INT_RGB; squares that did not change since the last picture cost nothing. */
    void take(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height - 1; y += 2) {
            int above = y * width;
            for (int x = 0; x < width; x += 2) {
                int at = above + x;
                int below = at + width;
                if (pixels[at] != seen[at]
                        || pixels[at + 1] != seen[at + 1]
                        || pixels[below] != seen[below]
                        || pixels[below + 1] != seen[below + 1]) {
                    square(pixels, at, below, (y / 2) * (width / 2) + x / 2);
                }
            }
        }
    }

    private void square(int[] pixels, int at, int below, int quarter) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = 0; i < 4; i++) {
            int where = (i < 2 ? at : below) + (i & 1);
            int pixel = pixels[where];
            seen[where] = pixel;
            int pr = pixel >> 16 & 255;
            int pg = pixel >> 8 & 255;
            int pb = pixel & 255;
            luma[where] = (byte) ((66 * pr + 129 * pg + 25 * pb + 4224) >> 8);
            r += pr;
            g += pg;
            b += pb;
        }
        blue[quarter] = (byte) ((-38 * r - 74 * g + 112 * b + 131_584) >> 10);
        red[quarter] = (byte) ((112 * r - 94 * g - 18 * b + 131_584) >> 10);
    }
}
