package org.madang.works;

import java.util.List;

/**
 * What a rule of the type has to say about a work.
 *
 * @param place the part of the work it is about, which is also the anchor of that part on the work's page
 * @param key message key of the sentence, with its arguments
 */
public record Finding(Severity severity, String place, String key, List<Object> arguments) {

    /** BLOCK keeps a work from being submitted; WARN only says so. */
    public enum Severity {
        BLOCK,
        WARN
    }

    static Finding block(String place, String key, Object... arguments) {
        return new Finding(Severity.BLOCK, place, key, List.of(arguments));
    }

    static Finding warn(String place, String key, Object... arguments) {
        return new Finding(Severity.WARN, place, key, List.of(arguments));
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
