package org.madang.learning;

public enum AssignmentKind {
    INDIVIDUAL,
    TEAM
}
