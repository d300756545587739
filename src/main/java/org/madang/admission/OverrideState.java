package org.madang.admission;

/** Proposed by one officer, confirmed by another, withdrawn by either; one that is withdrawn never comes back. */
public enum OverrideState {
    PROPOSED,
    CONFIRMED,
    WITHDRAWN;

    public boolean mayBecome(OverrideState next) {
        return switch (this) {
            case PROPOSED -> next == CONFIRMED || next == WITHDRAWN;
            case CONFIRMED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
