package org.madang.programmes;

/** An edition is open until the secretariat closes it; its dates alone never do. */
public enum EditionState {
    OPEN,
    CLOSED
}
