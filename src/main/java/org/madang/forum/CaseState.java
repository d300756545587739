package org.madang.forum;

/** Where a case study stands. */
public enum CaseState {
    DRAFTING,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** The whole state machine. */
    public boolean mayBecome(CaseState next) {
        return switch (this) {
            case DRAFTING, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == ACCEPTED || next == RETURNED;
            case ACCEPTED -> false;
        };
    }

    /** Whether its authors may write. */
    public boolean open() {
        return this == DRAFTING || this == RETURNED;
    }
}
