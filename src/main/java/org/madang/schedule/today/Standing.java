package org.madang.schedule.today;

/**
 * Where a person stands against the rule of the track, counted in sessions of one unit.
 *
 * @param credited units credited so far
 * @param counted sessions so far that count for this person
 * @param ahead sessions still to come
 * @param requiredPercent share that the track asks for
 */
record Standing(double credited, int counted, int ahead, int requiredPercent) {

    enum Outlook {
        NOTHING_YET,
        REACHED,
        REACHABLE,
        OUT_OF_REACH
    }

    /** How many of the sessions to come are needed, each attended in full. */
    int needed() {
        double all = requiredPercent / 100.0 * (counted + ahead);
        // A hair is taken off, so that 0.8 of 10 is 8 and not 8.000000000000002.
        return Math.max(0, (int) Math.ceil(all - credited - 1e-9));
    }

    Outlook outlook() {
        if (counted == 0 && ahead == 0) return Outlook.NOTHING_YET;
        if (needed() == 0) return Outlook.REACHED;
        return needed() <= ahead ? Outlook.REACHABLE : Outlook.OUT_OF_REACH;
    }

    double share() {
        return counted == 0 ? 0 : credited / counted;
    }
}
