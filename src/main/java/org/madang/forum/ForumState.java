package org.madang.forum;

/** Where a forum stands. It only ever moves on, save that a text under adoption may go back to drafting. */
public enum ForumState {
    DRAFT,
    ANNOUNCED,
    OPEN,
    IN_SESSION,
    DRAFTING,
    ADOPTING,
    CONCLUDED,
    FOLLOW_UP,
    ARCHIVED;

    /** The whole state machine. */
    public boolean mayBecome(ForumState next) {
        return switch (this) {
            case DRAFT -> next == ANNOUNCED;
            case ANNOUNCED -> next == OPEN;
            case OPEN -> next == IN_SESSION;
            case IN_SESSION -> next == DRAFTING;
            case DRAFTING -> next == ADOPTING;
            case ADOPTING -> next == CONCLUDED || next == DRAFTING;
            case CONCLUDED -> next == FOLLOW_UP;
            case FOLLOW_UP -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    /** Whether people may post. */
    public boolean talks() {
        return switch (this) {
            case OPEN, IN_SESSION, DRAFTING, ADOPTING, FOLLOW_UP -> true;
            case DRAFT, ANNOUNCED, CONCLUDED, ARCHIVED -> false;
        };
    }

    /** Whether case studies may still be written. */
    public boolean writes() {
        return this != CONCLUDED && this != FOLLOW_UP && this != ARCHIVED;
    }
}
