package org.madang.schedule;

public enum RollCallState {
    OPEN,
    CLOSED
}
