package org.madang.institutions;

/** What an institution is by itself, whatever its role in a track. */
public enum InstitutionKind {
    MINISTRY,
    OPERATOR,
    PARTNER,
    UNIVERSITY,
    COMPANY,
    FOUNDATION,
    ASSOCIATION
}
