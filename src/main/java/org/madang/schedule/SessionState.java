package org.madang.schedule;

/** SCHEDULED becomes HELD when its roll call is closed, or CANCELLED; neither goes back. */
public enum SessionState {
    SCHEDULED,
    HELD,
    CANCELLED
}
