package org.madang.rosters.rules;

import java.util.List;

/**
 * One thing that is wrong with one cell.
 *
 * @param key ending of the message key, after {@code rosters.wrong.}
 */
public record Problem(Field field, String key, List<String> arguments) {
    public static Problem of(Field field, String key, String... arguments) {
        return new Problem(field, key, List.of(arguments));
    }

    public String message() {
        return "rosters.wrong." + key;
    }
}
