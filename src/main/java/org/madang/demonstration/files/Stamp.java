package org.madang.demonstration.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;

/** Small drawings of about 100 units around 0,0 from which the pages of the picture books are put together. */
enum Stamp {
    SUN(on -> disc(on, Ink.YELLOW, 0, 0, 60)),
    MOON(on -> {
        disc(on, new Color(0xF3E7BE), 0, 0, 56);
        disc(on, new Color(0xE3D39B), 16, -12, 9);
        disc(on, new Color(0xE3D39B), -18, 14, 13);
    }),
    STAR(on -> disc(on, new Color(0xF3E7BE), 0, 0, 5)),
    CLOUD(on -> {
        Color white = new Color(0xFFFFFF);
        disc(on, white, -48, 6, 34);
        disc(on, white, 0, -12, 46);
        disc(on, white, 50, 6, 36);
        round(on, white, -80, 4, 164, 38, 38);
    }),
    RAIN(on -> {
        for (int i = 0; i < 9; i++) {
            line(on, Ink.INDIGO, 5, -80 + i * 20, (i % 3) * 26, -88 + i * 20, (i % 3) * 26 + 34);
        }
    }),
    LIGHTNING(on -> fill(on, Ink.YELLOW, 0, -60, -26, 8, -4, 8, -18, 70, 30, -10, 6, -10, 22, -60)),
    LEAF(on -> {
        curve(on, Ink.GREEN, -150, 30, -40, -90, 150, -30, 60, 70);
        line(on, new Color(0x5E9C84), 5, -150, 30, 140, -26);
    }),
    DROP(on -> {
        Path2D drop = new Path2D.Double();
        drop.moveTo(0, -46);
        drop.curveTo(34, -6, 34, 40, 0, 40);
        drop.curveTo(-34, 40, -34, -6, 0, -46);
        on.setColor(new Color(0x5B92C9));
        on.fill(drop);
        disc(on, Color.WHITE, -9, 12, 6);
        disc(on, Ink.INK, -9, -2, 4);
        disc(on, Ink.INK, 10, -2, 4);
    }),
    WATER(on -> {
        rect(on, new Color(0x5B92C9), -800, 0, 1600, 400);
        for (int i = 0; i < 9; i++) {
            line(on, new Color(0x8DB6DD), 6, -700 + i * 160, 34 + (i % 3) * 38, -620 + i * 160, 34 + (i % 3) * 38);
        }
    }),
    STREAM(on -> curve(on, new Color(0x5B92C9), -420, -60, 60, 40, 420, 190, -60, 260)),
    GRASS(on -> rect(on, new Color(0x7FB08A), -800, 0, 1600, 400)),
    NIGHT_GRASS(on -> rect(on, new Color(0x1F4A3E), -800, 0, 1600, 400)),
    HILL(on -> disc(on, new Color(0x9CC3A4), 0, 300, 320)),
    RICE(on -> {
        for (int i = 0; i < 6; i++) {
            double x = -60 + i * 24;
            line(on, Ink.GREEN, 5, x, 40, x - 9, -20);
            line(on, Ink.GREEN, 5, x, 40, x + 10, -26);
        }
    }),
    BOAT(on -> {
        curve(on, new Color(0x8A5A3B), -140, -14, -90, 60, 140, -14, 90, 60);
        round(on, Ink.RED, -46, -52, 96, 40, 18);
        line(on, Ink.INK, 5, 92, -60, 128, 40);
    }),
    HAT(on -> {
        curve(on, new Color(0xD9B36A), -90, 20, -20, 44, 90, 20, 20, 44);
        fill(on, new Color(0xE8C987), -84, 20, 0, -56, 84, 20);
        line(on, Ink.RED, 6, -54, 4, 54, 4);
    }),
    GRANDFATHER(on -> {
        person(on, Ink.INDIGO, 1);
        disc(on, new Color(0xF4F1EA), 0, -92, 12);
        line(on, Ink.INK, 6, 54, -40, 62, 96);
    }),
    MOTHER(on -> {
        person(on, Ink.RED, 1);
        disc(on, Ink.INK, 0, -150, 14);
    }),
    CHILD(on -> {
        person(on, Ink.PLUM, .72);
        disc(on, Ink.INK, -26, -94, 12);
        disc(on, Ink.INK, 26, -94, 12);
    }),
    STALL(on -> {
        for (int i = 0; i < 6; i++) {
            rect(on, i % 2 == 0 ? Ink.RED : Color.WHITE, -90 + i * 30, -90, 30, 38);
        }
        rect(on, new Color(0x8A5A3B), -90, 20, 180, 60);
        line(on, new Color(0x8A5A3B), 7, -84, -52, -84, 20);
        line(on, new Color(0x8A5A3B), 7, 84, -52, 84, 20);
        for (int i = 0; i < 7; i++) {
            disc(on, i % 3 == 0 ? Ink.YELLOW : i % 3 == 1 ? Ink.GREEN : Ink.RED, -72 + i * 24, 10, 14);
        }
    }),
    BUFFALO(on -> {
        Color hide = new Color(0x5A5650);
        round(on, hide, -110, -50, 200, 96, 90);
        round(on, hide, 66, -74, 74, 60, 40);
        for (int i = 0; i < 4; i++) {
            rect(on, hide, -92 + i * 48, 20, 24, 74);
        }
        horn(on, 78, 1);
        horn(on, 128, -1);
        disc(on, Color.WHITE, 112, -50, 6);
        line(on, hide, 7, -106, -20, -134, 40);
    }),
    FISH(on -> {
        fill(on, new Color(0xE07A5F), -46, 0, -84, -28, -84, 28);
        on.fill(new Ellipse2D.Double(-56, -26, 112, 52));
        disc(on, Color.WHITE, 30, -6, 8);
        disc(on, Ink.INK, 32, -6, 4);
    }),
    FIREFLY(on -> {
        disc(on, new Color(0x8C8A4A), 0, 16, 40);
        disc(on, new Color(0xF6E27A), 0, 18, 22);
        round(on, Ink.INK, -9, -26, 18, 40, 16);
        disc(on, new Color(0xDDE6EE), -18, -16, 13);
        disc(on, new Color(0xDDE6EE), 18, -16, 13);
    }),
    FROG(on -> {
        Color skin = new Color(0x6FAE4E);
        round(on, skin, -60, -30, 120, 80, 70);
        disc(on, skin, -30, -36, 22);
        disc(on, skin, 30, -36, 22);
        disc(on, Color.WHITE, -30, -40, 12);
        disc(on, Color.WHITE, 30, -40, 12);
        disc(on, Ink.INK, -28, -40, 6);
        disc(on, Ink.INK, 32, -40, 6);
        line(on, Ink.INK, 5, -22, 6, 22, 6);
        round(on, skin, -90, 26, 60, 26, 24);
        round(on, skin, 30, 26, 60, 26, 24);
    });

    private final Consumer<Graphics2D> drawing;

    Stamp(Consumer<Graphics2D> drawing) {
        this.drawing = drawing;
    }

    /** A stamp at its place on a page of 800 by 600. */
    record Print(Stamp stamp, double x, double y, double size) {
        void draw(Graphics2D on) {
            AffineTransform page = on.getTransform();
            on.translate(x, y);
            on.scale(size, size);
            stamp.drawing.accept(on);
            on.setTransform(page);
        }
    }

    Print at(double x, double y, double size) {
        return new Print(this, x, y, size);
    }

    private static void person(Graphics2D on, Color cloth, double size) {
        AffineTransform before = on.getTransform();
        on.scale(size, size);
        line(on, Ink.INK, 12, -16, 60, -18, 100);
        line(on, Ink.INK, 12, 16, 60, 18, 100);
        fill(on, cloth, -26, -70, 26, -70, 46, 74, -46, 74);
        line(on, cloth, 14, -24, -58, -58, 0);
        line(on, cloth, 14, 24, -58, 58, -14);
        disc(on, new Color(0xC98F63), 0, -102, 34);
        on.setColor(Ink.INK);
        on.fill(new java.awt.geom.Arc2D.Double(-36, -142, 72, 72, 0, 180, java.awt.geom.Arc2D.CHORD));
        disc(on, Ink.INK, -12, -98, 4);
        disc(on, Ink.INK, 12, -98, 4);
        line(on, Ink.INK, 3, -9, -84, 9, -84);
        on.setTransform(before);
    }

    private static void horn(Graphics2D on, double x, double side) {
        Path2D horn = new Path2D.Double();
        horn.moveTo(x, -70);
        horn.quadTo(x - side * 40, -90, x - side * 26, -122);
        on.setColor(Ink.INK);
        on.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(horn);
    }

    private static void disc(Graphics2D on, Color colour, double x, double y, double radius) {
        on.setColor(colour);
        on.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    private static void rect(Graphics2D on, Color colour, double x, double y, double width, double height) {
        on.setColor(colour);
        on.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static void round(Graphics2D on, Color colour, double x, double y, double wide, double high, double arc) {
        on.setColor(colour);
        on.fill(new RoundRectangle2D.Double(x, y, wide, high, arc, arc));
    }

    private static void line(Graphics2D on, Color colour, double thick, double x1, double y1, double x2, double y2) {
        on.setColor(colour);
        on.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void fill(Graphics2D on, Color colour, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        on.setColor(colour);
        on.fill(path);
    }

    /** A shape between two points, bulging towards one control point above and one below. */
    private static void curve(
            Graphics2D on,
            Color colour,
            double x1,
            double y1,
            double cx1,
            double cy1,
            double x2,
            double y2,
            double cx2,
            double cy2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(cx1, cy1, x2, y2);
        path.quadTo(cx2, cy2, x1, y1);
        on.setColor(colour);
        on.fill(path);
    }
}
