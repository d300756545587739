package org.madang.admission;

public enum ReviewState {
    ASSIGNED,
    RECUSED,
    STARTED,
    SUBMITTED,
    REOPENED;

    public boolean mayBecome(ReviewState next) {
        return switch (this) {
            case ASSIGNED -> next == RECUSED || next == STARTED;
            case STARTED -> next == SUBMITTED || next == RECUSED;
            case SUBMITTED -> next == REOPENED;
            case REOPENED -> next == SUBMITTED || next == RECUSED;
            case RECUSED -> false;
        };
    }
}
