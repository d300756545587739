package org.madang.admission.selection.engine;

/**
 * What a choice is worth: less shortfall of floors, then more seats filled, then a higher sum of scores, then a lower
 * sum of lots. All of it adds up, so the best whole is made of best parts.
 *
 * @param kept conditions of a step of the search that are kept; before everything else
 */
record Worth(int kept, int shortfall, int filled, long score, long lot) implements Comparable<Worth> {
    static final Worth NOTHING = new Worth(0, 0, 0, 0, 0);
    static final Worth KEPT = new Worth(1, 0, 0, 0, 0);
    static final Worth FLOOR = new Worth(0, -1, 0, 0, 0);

    static Worth of(Candidate person, Lots lots) {
        return new Worth(0, 0, 1, person.score(), lots.of(person));
    }

    Worth plus(Worth other) {
        return new Worth(
                kept + other.kept,
                shortfall + other.shortfall,
                filled + other.filled,
                score + other.score,
                lot + other.lot);
    }

    Worth negated() {
        return new Worth(-kept, -shortfall, -filled, -score, -lot);
    }

    Worth missing(int more) {
        return more == 0 ? this : new Worth(kept, shortfall + more, filled, score, lot);
    }

    boolean betterThan(Worth other) {
        return compareTo(other) > 0;
    }

    /** The better one is the greater. */
    @Override
    public int compareTo(Worth other) {
        if (kept != other.kept) return Integer.compare(kept, other.kept);
        if (shortfall != other.shortfall) return Integer.compare(other.shortfall, shortfall);
        if (filled != other.filled) return Integer.compare(filled, other.filled);
        if (score != other.score) return Long.compare(score, other.score);
        return Long.compare(other.lot, lot);
    }
}
