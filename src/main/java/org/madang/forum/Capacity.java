package org.madang.forum;

/** As what somebody speaks, chosen for each post. */
public enum Capacity {
    PERSONAL,
    /** For an institution, through an appointment, once somebody else there has cleared it. */
    OFFICIAL,
    CHAIR,
    SECRETARIAT
}
