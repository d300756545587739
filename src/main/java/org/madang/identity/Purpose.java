package org.madang.identity;

/**
 * What a person may agree to, each apart from the others. A number goes up whenever its text says something else in any
 * language; whoever agreed to an earlier text is then asked again.
 */
public enum Purpose {
    APPLICATION(1),
    PHOTO(1),
    SHOWCASE(1),
    DIRECTORY(1),
    CONTACT(1);

    private final int version;

    Purpose(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }
}
