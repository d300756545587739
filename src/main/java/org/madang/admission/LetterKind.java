package org.madang.admission;

/** What a letter about a decision says at its first glance. */
public enum LetterKind {
    SELECT,
    RESERVE,
    NO,
    /** It takes the place of a decision that the person was told before. */
    CHANGED
}
