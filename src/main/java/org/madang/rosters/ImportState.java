package org.madang.rosters;

/** Where an import stands. What ends in -ING is done by a job. */
public enum ImportState {
    /** The file is read; which column holds what is asked. */
    MAPPING,
    CHECKING,
    /** Every row has its verdict; it may be mended, applied or put away. */
    CHECKED,
    APPLYING,
    APPLIED,
    UNDOING,
    DISCARDED;

    public boolean mayBecome(ImportState next) {
        return switch (this) {
            case MAPPING -> next == CHECKING || next == DISCARDED;
            case CHECKING -> next == CHECKED;
            case CHECKED -> next == MAPPING || next == CHECKING || next == APPLYING || next == DISCARDED;
            case APPLYING -> next == APPLIED;
            case APPLIED -> next == UNDOING;
            // Held back, it stays applied; else it may be mended and applied anew.
            case UNDOING -> next == APPLIED || next == CHECKING;
            case DISCARDED -> false;
        };
    }

    public boolean atWork() {
        return this == CHECKING || this == APPLYING || this == UNDOING;
    }
}
