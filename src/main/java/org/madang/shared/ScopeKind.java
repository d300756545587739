package org.madang.shared;

/** How far a grant reaches. */
public enum ScopeKind {
    PLATFORM,
    PROGRAMME,
    EDITION,
    TRACK,
    INSTITUTION
}
