package org.madang.programmes;

/** What a claim is about. */
public enum ClaimSubject {
    PROGRAMME,
    EDITION,
    TRACK
}
