package org.madang.works;

/** Who may open the files and texts of a published work; its card with title, synopsis and credits is always public. */
public enum Audience {
    PUBLIC,
    PROGRAMME
}
