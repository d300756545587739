package org.madang.shared;

/** What stands in the place of the name of somebody who is gone at their own wish. */
public final class Nobody {
    public static final String NAME = "–";

    private Nobody() {}

    public static boolean is(String name) {
        return name.equals(NAME);
    }
}
