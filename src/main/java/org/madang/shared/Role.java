package org.madang.shared;

/** What a grant lets a person be. SELF is never granted: it is held by the people a thing belongs to. */
public enum Role {
    SELF,
    APPLICANT,
    PARTICIPANT,
    OFFICIAL,
    INSTRUCTOR,
    COURSE_MANAGER,
    PARTNER_COORDINATOR,
    /** Of a ministry or an embassy: for everybody of its country who applies, and for nobody else. */
    COUNTRY_DELEGATE,
    REVIEWER,
    SECRETARIAT,
    OPERATOR
}
