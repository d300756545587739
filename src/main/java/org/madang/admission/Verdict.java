package org.madang.admission;

public enum Verdict {
    SELECT,
    RESERVE,
    NO
}
