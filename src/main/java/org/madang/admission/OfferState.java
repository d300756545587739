package org.madang.admission;

public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Not answered in time, as a member of staff confirmed. */
    LAPSED,
    /** Taken back by a later decision, or because a condition was not met. */
    RESCINDED;

    public boolean mayBecome(OfferState next) {
        return switch (this) {
            case OPEN -> next == ACCEPTED || next == DECLINED || next == LAPSED || next == RESCINDED;
            case LAPSED -> next == OPEN;
            case ACCEPTED -> next == RESCINDED;
            case DECLINED, RESCINDED -> false;
        };
    }

    /** Whether a seat is kept for it. */
    public boolean holdsSeat() {
        return this == OPEN || this == ACCEPTED;
    }
}
