package org.madang.identity;

/** Whom a person shows a field of their profile, each wider than the one before. */
public enum Audience {
    ME,
    /** People who stand in one of the same tracks today. */
    TRACKS,
    SIGNED_IN,
    PUBLIC
}
