package org.madang.admission;

/** What ties somebody to an applicant, as far as people say it themselves. */
public enum Relation {
    FAMILY,
    TEACHER,
    COLLEAGUE,
    BUSINESS,
    OTHER
}
