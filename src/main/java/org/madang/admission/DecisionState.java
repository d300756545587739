package org.madang.admission;

/** A decision is written down, released in a batch, and replaced by a later one; it is never edited. */
public enum DecisionState {
    STAGED,
    RELEASED,
    SUPERSEDED;

    public boolean mayBecome(DecisionState next) {
        return switch (this) {
            case STAGED -> next == RELEASED || next == SUPERSEDED;
            case RELEASED -> next == SUPERSEDED;
            case SUPERSEDED -> false;
        };
    }
}
