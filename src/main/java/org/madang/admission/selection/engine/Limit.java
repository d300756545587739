package org.madang.admission.selection.engine;

/** At most so many of the people who name it, whatever their cells: a cap, or seats that overlap with those of cells. */
public record Limit(String id, Kind kind, int most) {
    public enum Kind {
        INSTITUTION,
        COUNTRY,
        SEATS
    }

    public Limit {
        if (most < 0) throw new IllegalArgumentException("a limit is not negative: " + id);
    }
}
