package org.madang.demonstration.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.madang.shared.pdf.Face;
import org.madang.shared.pdf.Typefaces;

/** Draws the pages and covers of the picture books. */
final class BookPictures {
    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    private BookPictures() {}

    static BufferedImage page(BookText.Scene scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = smooth(image);
        paint(on, scene.sky(), scene.prints(), HEIGHT);
        on.dispose();
        return image;
    }

    /** The cover, four wide by five high: a page of the book with the titles above it. */
    static BufferedImage cover(BookText text, int width) {
        int height = width * 5 / 4;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = smooth(image);
        on.scale(width / (double) WIDTH, width / (double) WIDTH);
        BookText.Scene scene = text.pages().get(text.coverPage());
        on.setColor(scene.sky());
        on.fillRect(0, 0, WIDTH, 1000);
        on.translate(0, 400);
        paint(on, scene.sky(), scene.prints(), 600);
        on.translate(0, -400);
        boolean dark = scene.sky().getRed() < 100;
        on.setColor(dark ? new Color(0xF3E7BE) : Ink.INK);
        title(on, text.titleInLao(), 70, 180);
        title(on, text.title(), 38, 262);
        on.dispose();
        return image;
    }

    private static void title(Graphics2D on, String text, float size, double y) {
        Shape line = Typefaces.outline(text, Face.SERIF, size);
        double shrink = Math.min(1, 680 / line.getBounds2D().getWidth());
        AffineTransform place = AffineTransform.getTranslateInstance(60, y);
        place.scale(shrink, shrink);
        on.fill(place.createTransformedShape(line));
    }

    private static void paint(Graphics2D on, Color sky, List<Stamp.Print> prints, int height) {
        on.setColor(sky);
        on.fillRect(0, 0, WIDTH, height);
        prints.forEach(print -> print.draw(on));
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return on;
    }
}
