package org.madang.works;

/** A place in a work for a file. CAPTIONS holds one file for each language, every other slot one file. */
public enum Slot {
    MAIN,
    POSTER,
    COVER,
    CAPTIONS,
    BOARD;

    public boolean perLanguage() {
        return this == CAPTIONS;
    }

    public boolean picture() {
        return this == POSTER || this == COVER;
    }
}
