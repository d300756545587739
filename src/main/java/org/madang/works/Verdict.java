package org.madang.works;

public enum Verdict {
    APPROVE,
    CHANGES
}
