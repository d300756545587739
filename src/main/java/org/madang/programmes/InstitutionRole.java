package org.madang.programmes;

/** What an institution is in a track or in a whole edition. */
public enum InstitutionRole {
    PARTNER,
    OPERATOR,
    CO_ORGANISER,
    HOST,
    SPONSOR
}
