package org.madang.demonstration.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What moves behind the dancers. All of it is computed from the time alone, so any moment can be drawn by itself. */
enum Scenery {
    RAIN,
    DOOR,
    PETALS,
    RIPPLES,
    LIGHTS,
    SHADOWS,
    BELLS;

    static final int FLOOR = 232;

    /** @param strength 0 at rest to 1; every section of a film has its own */
    void draw(Graphics2D on, double seconds, double beat, double strength, Color colour) {
        switch (this) {
            case RAIN -> rain(on, seconds, strength, colour);
            case DOOR -> door(on, seconds, strength, colour);
            case PETALS -> petals(on, seconds, strength, colour);
            case RIPPLES -> ripples(on, beat, strength, colour);
            case LIGHTS -> lights(on, seconds, strength, colour);
            case SHADOWS -> window(on, seconds, strength, colour);
            case BELLS -> bells(on, beat, strength, colour);
        }
    }

    private static void rain(Graphics2D on, double seconds, double strength, Color colour) {
        on.setColor(Ink.pale(colour, .45));
        on.setStroke(new BasicStroke(1.3f));
        int drops = (int) (8 + 26 * strength);
        for (int i = 0; i < drops; i++) {
            double x = Ink.chance(i, 1) * 520;
            double y = (Ink.chance(i, 2) * 260 + seconds * (120 + 60 * Ink.chance(i, 3))) % 250 - 20;
            on.draw(new Line2D.Double(x - y * .12, y, x - y * .12 - 3, y + 20));
        }
    }

    private static void door(Graphics2D on, double seconds, double strength, Color colour) {
        double open = 60 + 90 * strength + 14 * Math.sin(seconds * .4);
        on.setColor(Ink.pale(colour, .25));
        on.fill(new Rectangle2D.Double(240 - open, 34, open * 2, FLOOR - 34));
        on.setColor(Ink.pale(colour, .7));
        on.fill(new Rectangle2D.Double(240 - open - 8, 26, 8, FLOOR - 26));
        on.fill(new Rectangle2D.Double(240 + open, 26, 8, FLOOR - 26));
        on.fill(new Rectangle2D.Double(240 - open - 16, 22, open * 2 + 32, 8));
    }

    private static void petals(Graphics2D on, double seconds, double strength, Color colour) {
        int petals = (int) (6 + 20 * strength);
        for (int i = 0; i < petals; i++) {
            double fall = (Ink.chance(i, 4) * 260 + seconds * (16 + 18 * Ink.chance(i, 5))) % 262;
            double x = Ink.chance(i, 6) * 480 + 22 * Math.sin(seconds * .9 + i);
            double wide = 5 + 3 * Math.sin(seconds * 2 + i * 1.7);
            on.setColor(Ink.pale(colour, i % 3 == 0 ? .9 : .5));
            on.fill(new Ellipse2D.Double(x, fall - 12, wide, 4.5));
        }
    }

    private static void ripples(Graphics2D on, double beat, double strength, Color colour) {
        on.setStroke(new BasicStroke(1.6f));
        for (int i = 0; i < 4; i++) {
            double age = (beat / 4 + i / 4.0) % 1;
            double wide = 40 + age * (180 + 120 * strength);
            on.setColor(Ink.pale(colour, .75 * (1 - age)));
            on.draw(new Ellipse2D.Double(240 - wide, FLOOR + 6 - wide * .1, wide * 2, wide * .2));
        }
        on.setColor(Ink.pale(colour, .3));
        double level = 150 + 60 * (1 - strength);
        on.draw(new Line2D.Double(0, level, 480, level));
    }

    private static void lights(Graphics2D on, double seconds, double strength, Color colour) {
        for (int i = 0; i < 3 + (int) (3 * strength); i++) {
            double x = (Ink.chance(i, 7) * 620 - seconds * (46 + 70 * strength)) % 620;
            double left = x < 0 ? x + 560 : x - 60;
            on.setColor(Ink.pale(colour, .16 + .2 * Ink.chance(i, 8)));
            on.fill(new Rectangle2D.Double(left, 40, 14 + 26 * Ink.chance(i, 9), FLOOR - 40));
        }
        on.setColor(Ink.pale(colour, .6));
        on.fill(new Rectangle2D.Double(0, 36, 480, 4));
    }

    private static void window(Graphics2D on, double seconds, double strength, Color colour) {
        double drift = 30 * Math.sin(seconds * .12);
        on.setColor(Ink.pale(colour, .3 + .3 * strength));
        for (int i = 0; i < 4; i++) {
            on.fill(new Rectangle2D.Double(96 + drift + (i % 2) * 152, 30 + (i / 2) * 84, 136, 70));
        }
    }

    private static void bells(Graphics2D on, double beat, double strength, Color colour) {
        int struck = Math.floorMod((int) Math.floor(beat * 2), 12);
        for (int i = 0; i < 12; i++) {
            boolean rings = i == struck;
            double r = rings ? 8 + 4 * strength : 4;
            double x = 42 + i * 36;
            double y = 46 + 10 * Math.sin(i * .55) + (rings ? 3 : 0);
            on.setColor(Ink.pale(colour, rings ? 1 : .45));
            on.fill(new Ellipse2D.Double(x - r, y - r, r * 2, r * 2));
        }
    }
}
