package org.madang.demonstration;

/** A part of the demonstration that is told as a whole or not at all. */
interface Chapter {
    /** Place in the telling, lower first. */
    int number();

    /** What the progress line says. */
    String name();

    void tell(Story story);
}
