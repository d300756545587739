package org.madang.cohorts;

/** Where a person stands in a track. */
public enum EnrolmentState {
    /** A place is held until a condition is met. */
    CONDITIONAL,
    ACTIVE,
    COMPLETED,
    NOT_COMPLETED,
    DROPPED,
    /** Will take part in a later edition. */
    DEFERRED;

    /** A drop may be taken back and a missed completion made good: both happen, and both leave a reason. */
    public boolean mayBecome(EnrolmentState next) {
        return switch (this) {
            case CONDITIONAL -> next == ACTIVE || next == DROPPED || next == DEFERRED;
            case ACTIVE -> next == COMPLETED || next == NOT_COMPLETED || next == DROPPED || next == DEFERRED;
            case NOT_COMPLETED -> next == COMPLETED;
            case DROPPED -> next == ACTIVE;
            case COMPLETED, DEFERRED -> false;
        };
    }

    /** Whether the person still has the inside of the track open to them. */
    public boolean takesPart() {
        return switch (this) {
            case CONDITIONAL, ACTIVE, COMPLETED, NOT_COMPLETED -> true;
            case DROPPED, DEFERRED -> false;
        };
    }
}
