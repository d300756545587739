package org.madang.admission;

public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    /** Sent back to the applicant for something that is missing. */
    RETURNED,
    WITHDRAWN,
    /** Never submitted; somebody confirmed it after the deadline. More time brings the draft back. */
    LAPSED,
    /** An officer said that it does not meet the conditions; an officer alone can take that back. */
    INELIGIBLE;

    public boolean mayBecome(ApplicationState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN || next == LAPSED;
            case SUBMITTED -> next == RETURNED || next == WITHDRAWN || next == INELIGIBLE;
            case RETURNED -> next == SUBMITTED || next == WITHDRAWN || next == INELIGIBLE;
            case LAPSED -> next == DRAFT;
            case INELIGIBLE -> next == SUBMITTED;
            case WITHDRAWN -> false;
        };
    }

    /** Whether the applicant may still write in it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
