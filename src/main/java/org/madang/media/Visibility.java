package org.madang.media;

/** PRIVATE files are read by those whom a {@link MediaAccess} lets; PUBLIC ones by everybody. */
public enum Visibility {
    PRIVATE,
    PUBLIC
}
