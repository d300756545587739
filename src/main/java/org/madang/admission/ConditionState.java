package org.madang.admission;

/** Where a condition of an offer stands, as a member of staff said. */
public enum ConditionState {
    OPEN,
    MET,
    /** It need not be met, for a reason. */
    WAIVED,
    /** It was looked at and is not met; whether the place is taken back is another decision. */
    NOT_MET;

    public boolean mayBecome(ConditionState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case NOT_MET -> next == MET || next == WAIVED;
            case MET, WAIVED -> false;
        };
    }

    /** Whether a place still depends on it. */
    public boolean holdsBack() {
        return this == OPEN || this == NOT_MET;
    }
}
