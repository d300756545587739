package org.madang.forum;

/** Whether a post is there for all, or waits for clearance, or was not cleared. */
public enum PostState {
    VISIBLE,
    WAITING,
    RETURNED
}
