package org.madang.programmes;

import java.util.Locale;

/** The pictures that a field may be marked with; more than one field may have the same. */
public enum FieldIcon {
    FILM,
    PUBLISHING,
    PERFORMING,
    VISUAL,
    ADMINISTRATION,
    MUSIC,
    HERITAGE,
    DESIGN;

    /** Name of the icon in the design system. */
    public String drawing() {
        return name().toLowerCase(Locale.ROOT);
    }
}
