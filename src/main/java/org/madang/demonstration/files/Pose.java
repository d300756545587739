package org.madang.demonstration.files;

import java.util.random.RandomGenerator;

/**
 * Where the limbs point, in degrees from hanging straight down, outwards positive; {@code turn} is the facing
 * (0 to us, 180 away), {@code lift} the height above the floor in body units.
 */
record Pose(
        double lean,
        double head,
        double armL,
        double foreL,
        double armR,
        double foreR,
        double thighL,
        double shinL,
        double thighR,
        double shinR,
        double turn,
        double lift) {

    static final Pose STAND = of(0, 0, 14, 8, 14, 8, 5, 3, 5, 3);
    static final Pose HALF_SIT = of(0, 0, 88, 92, 88, 92, 58, -14, 58, -14);
    static final Pose HANDS_AT_HEART = of(0, 4, 62, -118, 62, -118, 52, -10, 52, -10);
    static final Pose SKY = of(-4, -12, 152, 168, 150, 172, 8, 2, 14, 6);
    static final Pose DIAGONAL = of(14, -16, 48, 40, 134, 142, 22, 24, 64, 10);
    static final Pose LUNGE = of(-12, 10, 96, 120, 78, 60, 68, 8, 38, 40);
    static final Pose LEG = of(-16, 10, 118, 104, 96, 140, 4, 2, 98, 26);
    static final Pose BOW = of(62, 34, 40, 10, 96, 120, 22, -6, 20, -4);
    static final Pose LOW = of(8, -10, 104, 150, 66, 20, 84, -34, 78, 44);
    static final Pose CRADLE = of(-10, 20, 58, -70, 78, -34, 30, 4, 12, 6);
    static final Pose ARROW = of(8, -8, 92, 92, 100, -84, 66, 4, 30, 32);
    static final Pose CURL = of(34, 44, 26, -60, 30, -72, 64, -40, 60, -36);
    static final Pose LEAP = new Pose(-6, -8, 128, 138, 128, 138, 74, 20, 52, 70, 0, .42);
    static final Pose SPIN = new Pose(0, 0, 92, 70, 92, 70, 12, 6, 30, -30, 180, .06);

    private static Pose of(
            double lean,
            double head,
            double armL,
            double foreL,
            double armR,
            double foreR,
            double thighL,
            double shinL,
            double thighR,
            double shinR) {
        return new Pose(lean, head, armL, foreL, armR, foreR, thighL, shinL, thighR, shinR, 0, 0);
    }

    Pose mirrored() {
        return new Pose(-lean, -head, armR, foreR, armL, foreL, thighR, shinR, thighL, shinL, turn, lift);
    }

    /** The same movement by another body: every limb a little different. */
    Pose variedBy(RandomGenerator random, double degrees) {
        return new Pose(
                lean + spread(random, degrees / 2),
                head + spread(random, degrees),
                armL + spread(random, degrees * 2),
                foreL + spread(random, degrees * 2),
                armR + spread(random, degrees * 2),
                foreR + spread(random, degrees * 2),
                thighL + spread(random, degrees),
                shinL + spread(random, degrees),
                thighR + spread(random, degrees),
                shinR + spread(random, degrees),
                turn,
                lift);
    }

    /** The pose on the way to another one; {@code way} from 0 to 1. */
    Pose towards(Pose to, double way) {
        return new Pose(
                mix(lean, to.lean, way),
                mix(head, to.head, way),
                mix(armL, to.armL, way),
                mix(foreL, to.foreL, way),
                mix(armR, to.armR, way),
                mix(foreR, to.foreR, way),
                mix(thighL, to.thighL, way),
                mix(shinL, to.shinL, way),
                mix(thighR, to.thighR, way),
                mix(shinR, to.shinR, way),
                mix(turn, to.turn, way),
                mix(lift, to.lift, way) + Math.sin(Math.PI * way) * Math.abs(to.lift - lift) * .3);
    }

    /** The same pose with the knees giving way a little, as on every beat. */
    Pose bent(double degrees) {
        return new Pose(
                lean,
                head,
                armL,
                foreL,
                armR,
                foreR,
                thighL + degrees,
                shinL - degrees * .6,
                thighR + degrees,
                shinR - degrees * .6,
                turn,
                lift);
    }

    private static double spread(RandomGenerator random, double degrees) {
        return (random.nextDouble() * 2 - 1) * degrees;
    }

    private static double mix(double from, double to, double way) {
        return from + (to - from) * way;
    }
}
