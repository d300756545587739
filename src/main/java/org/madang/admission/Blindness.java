package org.madang.admission;

/** How long the reviewers of a call do not know whom they read. */
public enum Blindness {
    OPEN,
    /** Each reviewer learns the name of an application when their own review of it is handed in. */
    UNTIL_SUBMITTED,
    FULLY
}
