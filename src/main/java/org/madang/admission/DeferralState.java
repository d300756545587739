package org.madang.admission;

/** Where a wish to come later stands. */
public enum DeferralState {
    ASKED,
    /** The place here is free for others, and one is kept in the later edition. */
    GRANTED,
    REFUSED,
    /** By whoever asked. */
    WITHDRAWN,
    /** The person came back to the first edition. */
    TAKEN_BACK,
    /** The person is enrolled in the later edition. */
    TAKEN_UP;

    public boolean mayBecome(DeferralState next) {
        return switch (this) {
            case ASKED -> next == GRANTED || next == REFUSED || next == WITHDRAWN;
            case GRANTED -> next == TAKEN_BACK || next == TAKEN_UP;
            case REFUSED, WITHDRAWN, TAKEN_BACK, TAKEN_UP -> false;
        };
    }
}
