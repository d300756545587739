package org.madang.works;

/** Whose approval a version needs. Two of these are named when a version is submitted, and both have to turn. */
public enum Key {
    PARTNER,
    OPERATOR,
    CO_ORGANISER,
    SECRETARIAT
}
