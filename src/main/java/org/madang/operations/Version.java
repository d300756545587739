package org.madang.operations;

import java.util.Objects;

/** The version of the program, as its jar says. */
public final class Version {
    private Version() {}

    public static String ofProgram() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
