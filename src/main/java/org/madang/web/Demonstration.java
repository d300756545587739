package org.madang.web;

/** Whether the demonstration's invented people are in this database. */
public interface Demonstration {
    boolean loaded();
}
