package org.madang.programmes;

/** The level inside a cohort. */
public enum Grade {
    MANAGER,
    REGULAR,
    EXPERT
}
