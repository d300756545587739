package org.madang.demonstration.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.madang.shared.pdf.Face;
import org.madang.shared.pdf.Typefaces;

/** Draws any moment of a film on a page of 480 by 270. */
final class DanceDrawing {

    static final int WIDTH = 480;
    static final int HEIGHT = 270;

    private static final int PHRASE = 8;

    private final Score score;
    private final Pose[][][] phrases;
    private final double[] zoom = new double[Score.PARTS];
    private final double[] strength = new double[Score.PARTS];
    private final Shape[] titles;
    private final Shape[] credits;

    DanceDrawing(Score score) {
        this.score = score;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(score.seed());
        int dancers = score.formation().dancers;
        phrases = new Pose[Score.PARTS][dancers][PHRASE];
        for (int part = 0; part < Score.PARTS; part++) {
            zoom[part] = part % 3 == 2 ? 1.28 : 1 + .1 * random.nextDouble();
            strength[part] = .15 + .85 * random.nextDouble();
            Pose before = Pose.STAND;
            for (int step = 0; step < PHRASE; step++) {
                Pose word = before;
                while (word == before) {
                    word = score.words().get(random.nextInt(score.words().size()));
                }
                before = word;
                for (int dancer = 0; dancer < dancers; dancer++) {
                    Pose own = word.variedBy(random, dancer == 0 ? 4 : 8);
                    phrases[part][dancer][step] = dancer % 2 == 1 || step % 4 == 3 ? own.mirrored() : own;
                }
            }
        }
        titles = lines(score.title(), 34, score.titleInKannada(), 24);
        credits = lines(score.title(), 18, "Demonstration film, drawn for Madang", 13);
    }

    void draw(Graphics2D on, double seconds) {
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (seconds < Score.DANCE_STARTS) {
            card(on, titles, Math.min(1, Math.min(seconds * 1.6, (Score.DANCE_STARTS - seconds) * 2)));
            return;
        }
        if (seconds >= Score.DANCE_ENDS) {
            card(on, credits, Math.min(1, (seconds - Score.DANCE_ENDS) * 1.4));
            return;
        }
        int part = Score.part(seconds);
        double beat = score.beat(seconds);
        AffineTransform page = on.getTransform();
        double z = zoom[part];
        on.translate(WIDTH / 2.0, Scenery.FLOOR);
        on.scale(z, z);
        on.translate(-WIDTH / 2.0 - (z - 1) * 60 * (part % 2 == 0 ? 1 : -1), -Scenery.FLOOR);
        score.scenery().draw(on, part * 100 + Score.sinceSection(seconds), beat, strength[part], score.second());
        on.setColor(Ink.pale(Ink.INK, .35));
        on.setStroke(new BasicStroke(1.4f));
        on.draw(new Path2D.Double(new java.awt.geom.Line2D.Double(-40, Scenery.FLOOR + 1, 520, Scenery.FLOOR + 1)));
        for (int dancer = score.formation().dancers - 1; dancer >= 0; dancer--) {
            dancer(on, dancer, part, beat);
        }
        on.setTransform(page);
    }

    private void dancer(Graphics2D on, int dancer, int part, double beat) {
        double late = beat - delay(dancer);
        double size = size(dancer);
        double x = place(dancer, part, late);
        double floor =
                Scenery.FLOOR - (score.formation() == Score.Formation.CIRCLE ? 16 * Math.cos(angle(dancer, late)) : 0);
        boolean shade = score.formation() == Score.Formation.FOLLOWED && dancer == 1;
        if (shade) {
            Color grey = Ink.pale(Ink.INK, .22);
            new Figure(at(dancer, part, late), x, floor, size).draw(on, grey, grey, size);
            return;
        }
        for (int memory = score.formation().dancers > 3 ? 1 : 2; memory >= 1; memory--) {
            Pose was = at(dancer, part, late - memory * .32);
            new Figure(was, place(dancer, part, late - memory * .32), floor, size)
                    .trace(on, Ink.pale(Ink.INK, .26 - memory * .08), size);
        }
        Figure now = new Figure(at(dancer, part, late), x, floor, size);
        now.draw(on, Ink.INK, dancer == 0 ? score.cloth() : score.second(), size);
        if (dancer == 0) {
            ribbon(on, part, late, floor, size);
        }
    }

    /** The cloth in the hand remembers the last two beats of its way. */
    private void ribbon(Graphics2D on, int part, double beat, double floor, double size) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i <= 10; i++) {
            double then = beat - i * .14;
            Point2D hand = new Figure(at(0, part, then), place(0, part, then), floor, size).handR;
            double sink = i * i * .35;
            if (i == 0) {
                line.moveTo(hand.getX(), hand.getY());
            } else {
                line.lineTo(hand.getX() - i * .8, hand.getY() + sink);
            }
        }
        on.setColor(score.cloth());
        on.setStroke(new BasicStroke((float) (3.4 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(line);
    }

    /** The pose at a beat: held at first, then a quick way to the next one. */
    private Pose at(int dancer, int part, double beat) {
        double steps = beat / 2;
        int step = (int) Math.floor(steps);
        double way = steps - step;
        double eased = way < .3 ? 0 : (way - .3) / .7;
        eased = eased * eased * (3 - 2 * eased);
        Pose[] phrase = phrases[part][dancer];
        Pose from = phrase[Math.floorMod(step, PHRASE)];
        Pose to = phrase[Math.floorMod(step + 1, PHRASE)];
        Pose moved = from.towards(to, eased);
        double bounce = Math.abs(Math.sin(Math.PI * beat)) * 5;
        return moved.bent(bounce);
    }

    private double delay(int dancer) {
        return switch (score.formation()) {
            case CANON -> dancer * 2;
            case FOLLOWED -> dancer * .5;
            case LINE -> dancer * .5;
            case SOLO, MIRROR, APART, CIRCLE -> 0;
        };
    }

    private double place(int dancer, int part, double beat) {
        double sway = 34 * Math.sin(beat * Math.PI / 16 + part);
        return switch (score.formation()) {
            case SOLO -> 240 + sway * 2.4;
            case MIRROR -> 240 + (dancer == 0 ? -1 : 1) * (62 + sway);
            case CANON -> 240 + (dancer - 1) * 118 + sway * .6;
            case FOLLOWED -> 220 + sway * 1.6 + dancer * 58;
            case LINE -> 68 + dancer * 86 + sway * .5;
            case APART -> dancer == 0 ? 128 + sway : 352 + sway;
            case CIRCLE -> 240 + 150 * Math.sin(angle(dancer, beat));
        };
    }

    private double size(int dancer) {
        return switch (score.formation()) {
            case SOLO -> 1.32;
            case MIRROR, APART -> 1.2;
            case CANON -> dancer == 0 ? 1.15 : .98;
            case FOLLOWED -> dancer == 0 ? 1.1 : 1.62;
            case LINE -> .92;
            case CIRCLE -> .98;
        };
    }

    private static double angle(int dancer, double beat) {
        return dancer * Math.PI / 2 + beat * Math.PI / 24;
    }

    private void card(Graphics2D on, Shape[] lines, double strength) {
        on.setColor(Ink.pale(score.cloth(), strength * .9));
        on.fill(new Ellipse2D.Double(48, 52, 26, 26));
        on.setColor(Ink.pale(Ink.INK, strength));
        for (Shape line : lines) {
            on.fill(line);
        }
    }

    private static Shape[] lines(String first, int size, String second, int smaller) {
        List<Shape> lines = new ArrayList<>();
        lines.add(AffineTransform.getTranslateInstance(48, 134)
                .createTransformedShape(Typefaces.outline(first, Face.SERIF, size)));
        lines.add(AffineTransform.getTranslateInstance(48, 178)
                .createTransformedShape(Typefaces.outline(second, Face.SERIF, smaller)));
        return lines.toArray(Shape[]::new);
    }
}
