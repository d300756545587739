package org.madang.admission;

/** Why an institution does not stand behind somebody, or no longer does. */
public enum NominationReason {
    UNKNOWN_TO_US,
    CANNOT_BE_SPARED,
    DOES_NOT_FIT,
    OTHERS_FIRST,
    LEFT_US,
    /** Says nothing by itself, so words go with it. */
    OTHER
}
