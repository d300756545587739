package org.madang.programmes;

import java.util.Locale;

/** The colour of a track, always beside the word and the icon of its field. */
public enum TrackColour {
    RED,
    YELLOW,
    GREEN,
    PLUM,
    INDIGO;

    /** As the styles name it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
