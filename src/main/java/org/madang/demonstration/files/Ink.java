package org.madang.demonstration.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Paper, ink and the five colours of the drawings. */
final class Ink {

    static final Color PAPER = new Color(0xF6F1E4);
    static final Color INK = new Color(0x1B1D22);
    static final Color INDIGO = new Color(0x1D4E89);
    static final Color RED = new Color(0xB23A2E);
    static final Color YELLOW = new Color(0xE3B23C);
    static final Color GREEN = new Color(0x2B6B57);
    static final Color PLUM = new Color(0x7A3560);

    private Ink() {}

    /** The colour thinned with paper; opaque, because that draws several times faster than a transparent one. */
    static Color pale(Color colour, double strength) {
        double s = Math.max(0, Math.min(1, strength));
        return new Color(
                (int) (PAPER.getRed() + (colour.getRed() - PAPER.getRed()) * s),
                (int) (PAPER.getGreen() + (colour.getGreen() - PAPER.getGreen()) * s),
                (int) (PAPER.getBlue() + (colour.getBlue() - PAPER.getBlue()) * s));
    }

    /** The same number between 0 and 1 for the same two numbers. */
    static double chance(int a, int b) {
        return new SplittableRandom(a * 7_919L + b * 104_729L).nextDouble();
    }

    /** A sheet of paper with its fibres, in the type that {@link Planes} takes. */
    static BufferedImage sheet(int width, int height, long seed) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = sheet.createGraphics();
        on.setColor(PAPER);
        on.fillRect(0, 0, width, height);
        SplittableRandom random = new SplittableRandom(seed);
        on.setColor(pale(new Color(0xB9AC8C), .28));
        for (int i = 0; i < width * height / 900; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            on.drawLine(x, y, x + random.nextInt(-9, 10), y + random.nextInt(-3, 4));
        }
        on.dispose();
        return sheet;
    }
}
