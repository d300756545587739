package org.madang.programmes;

/** Whom a programme trains. */
public enum ProgrammeKind {
    EXPERT,
    ADMINISTRATION
}
