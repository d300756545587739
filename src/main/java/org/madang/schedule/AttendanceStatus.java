package org.madang.schedule;

import java.math.BigDecimal;
import java.util.Locale;

/** What a roll call says of one person. Only what counts stands in the denominator of the rate. */
public enum AttendanceStatus {
    PRESENT("1"),
    LATE("1"),
    PARTIAL("0.5"),
    ABSENT("0"),
    EXCUSED("0"),
    TECHNICAL("0"),
    CAUGHT_UP("1"),
    NOT_EXPECTED("0");

    private final BigDecimal units;

    AttendanceStatus(String units) {
        this.units = new BigDecimal(units);
    }

    /** Units credited for a session of one unit. */
    public BigDecimal units() {
        return units;
    }

    /** Whether the session stands in the denominator: not where a reason was accepted or nobody expected the person. */
    public boolean counts() {
        return switch (this) {
            case PRESENT, LATE, PARTIAL, ABSENT, CAUGHT_UP -> true;
            case EXCUSED, TECHNICAL, NOT_EXPECTED -> false;
        };
    }

    /** Its name in the styles and in {@code web.mark.*}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
