package org.madang.programmes;

/** What a stretch of time is for. */
public enum PhaseKind {
    COURSE,
    PRACTICE,
    BREAK,
    FORUM,
    FOLLOW_UP,
    IN_KOREA
}
