package org.madang.admission.selection.engine;

/** At least so many people with a trait in a cell, if there are so many. */
public record Floor(String trait, int least) {
    public Floor {
        if (least < 0) throw new IllegalArgumentException("a floor is not negative: " + trait);
    }
}
