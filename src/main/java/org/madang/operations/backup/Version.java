package org.madang.operations.backup;

import java.util.Objects;

/** The version of the program, as its jar says. */
final class Version {
    private Version() {}

    static String ofProgram() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
