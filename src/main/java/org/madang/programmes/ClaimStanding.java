package org.madang.programmes;

/** What is known of a claim by now. */
public enum ClaimStanding {
    OPEN,
    CONFIRMED,
    REFUTED
}
