package org.madang.demonstration.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** A dancer drawn with a brush: the joints follow from the pose, the lower foot always carries the weight. */
final class Figure {

    private static final double THIGH = 24;
    private static final double SHIN = 24;
    private static final double TORSO = 36;
    private static final double ARM = 19;
    private static final double FOREARM = 20;

    final Point2D hip;
    final Point2D neck;
    final Point2D head;
    final Point2D elbowL;
    final Point2D elbowR;
    final Point2D handL;
    final Point2D handR;
    final Point2D kneeL;
    final Point2D kneeR;
    final Point2D footL;
    final Point2D footR;

    /** Places a pose so that its lower foot stands on the floor at {@code x, floor}. */
    Figure(Pose pose, double x, double floor, double size) {
        double facing = Math.cos(Math.toRadians(pose.turn()));
        double side = (Math.abs(facing) < .18 ? .18 * (facing < 0 ? -1 : 1) : facing) * size;
        double reachL = down(pose.thighL(), THIGH) + down(pose.shinL(), SHIN);
        double reachR = down(pose.thighR(), THIGH) + down(pose.shinR(), SHIN);
        hip = new Point2D.Double(x, floor - (Math.max(reachL, reachR) + pose.lift() * 60) * size);
        kneeL = from(hip, -pose.thighL(), THIGH, side, size);
        kneeR = from(hip, pose.thighR(), THIGH, side, size);
        footL = from(kneeL, -pose.shinL(), SHIN, side, size);
        footR = from(kneeR, pose.shinR(), SHIN, side, size);
        neck = from(hip, 180 - pose.lean(), TORSO, side, size);
        head = from(neck, 180 - pose.lean() * .6 - pose.head(), 13, side, size);
        elbowL = from(neck, -pose.armL(), ARM, side, size);
        elbowR = from(neck, pose.armR(), ARM, side, size);
        handL = from(elbowL, -pose.foreL(), FOREARM, side, size);
        handR = from(elbowR, pose.foreR(), FOREARM, side, size);
    }

    /** The whole figure in one ink; {@code cloth} colours the skirt. */
    void draw(Graphics2D on, Color ink, Color cloth, double size) {
        on.setColor(cloth);
        on.fill(skirt(size));
        on.setColor(ink);
        limb(on, hip, kneeL, 8 * size, 6 * size);
        limb(on, kneeL, footL, 6 * size, 3 * size);
        limb(on, hip, kneeR, 8 * size, 6 * size);
        limb(on, kneeR, footR, 6 * size, 3 * size);
        limb(on, neck, hip, 14 * size, 9 * size);
        limb(on, neck, elbowL, 6 * size, 5 * size);
        limb(on, elbowL, handL, 5 * size, 2.4 * size);
        limb(on, neck, elbowR, 6 * size, 5 * size);
        limb(on, elbowR, handR, 5 * size, 2.4 * size);
        limb(on, neck, head, 4 * size, 5 * size);
        double r = 7.2 * size;
        on.fill(new Ellipse2D.Double(head.getX() - r * .86, head.getY() - r, r * 1.72, r * 2));
        double bun = 3 * size;
        on.fill(new Ellipse2D.Double(
                head.getX() + (head.getX() - neck.getX()) * .5 - bun, head.getY() - r - bun * .7, bun * 2, bun * 2));
    }

    /** A single thin stroke through the figure, as memory of where it was. */
    void trace(Graphics2D on, Color ink, double size) {
        on.setColor(ink);
        on.setStroke(new BasicStroke((float) (2.2 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        through(line, handL, elbowL, neck, elbowR, handR);
        through(line, head, neck, hip, kneeL, footL);
        through(line, hip, kneeR, footR);
        on.draw(line);
    }

    private Path2D skirt(double size) {
        Path2D cloth = new Path2D.Double();
        double waist = 6 * size;
        cloth.moveTo(hip.getX() - waist, hip.getY() - 8 * size);
        cloth.lineTo(hip.getX() + waist, hip.getY() - 8 * size);
        Point2D right = kneeR.getX() > kneeL.getX() ? kneeR : kneeL;
        Point2D left = right == kneeR ? kneeL : kneeR;
        double flare = 9 * size;
        cloth.quadTo(right.getX() + flare * 1.2, hip.getY(), right.getX() + flare, right.getY() + 12 * size);
        cloth.quadTo(
                hip.getX(),
                Math.max(left.getY(), right.getY()) + 20 * size,
                left.getX() - flare,
                left.getY() + 12 * size);
        cloth.quadTo(left.getX() - flare * 1.2, hip.getY(), hip.getX() - waist, hip.getY() - 8 * size);
        cloth.closePath();
        return cloth;
    }

    private static void limb(Graphics2D on, Point2D from, Point2D to, double thick, double thin) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double length = Math.max(.01, Math.hypot(dx, dy));
        double nx = -dy / length / 2;
        double ny = dx / length / 2;
        Path2D brush = new Path2D.Double();
        brush.moveTo(from.getX() + nx * thick, from.getY() + ny * thick);
        brush.lineTo(to.getX() + nx * thin, to.getY() + ny * thin);
        brush.lineTo(to.getX() - nx * thin, to.getY() - ny * thin);
        brush.lineTo(from.getX() - nx * thick, from.getY() - ny * thick);
        brush.closePath();
        on.fill(brush);
        dot(on, from, thick / 2);
        dot(on, to, thin / 2);
    }

    private static void dot(Graphics2D on, Point2D at, double radius) {
        on.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, radius * 2, radius * 2));
    }

    private static void through(Path2D line, Point2D first, Point2D... others) {
        line.moveTo(first.getX(), first.getY());
        for (Point2D next : others) {
            line.lineTo(next.getX(), next.getY());
        }
    }

    private static double down(double degrees, double length) {
        return Math.cos(Math.toRadians(degrees)) * length;
    }

    private static Point2D from(Point2D start, double degrees, double length, double side, double size) {
        double angle = Math.toRadians(degrees);
        return new Point2D.Double(
                start.getX() + Math.sin(angle) * length * side, start.getY() + Math.cos(angle) * length * size);
    }
}
