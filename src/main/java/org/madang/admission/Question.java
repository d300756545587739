package org.madang.admission;

import java.util.List;
import org.madang.shared.Multilingual;

/**
 * One question of a call's form. The list of a call never changes once it is open, so every answer keeps the question
 * it answered.
 *
 * @param key lower-case name, unique in the call
 * @param limit longest answer, in characters as a reader counts them (graphemes); unused for a choice
 * @param options what to choose from; empty unless it is a choice
 */
public record Question(String key, Multilingual label, Kind kind, int limit, boolean required, List<Option> options) {
    public enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE
    }

    public record Option(String value, Multilingual label) {}

    public Question {
        if (!key.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException("not a key: " + key);
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty())
            throw new IllegalArgumentException("a choice, and only a choice, has options: " + key);
    }

    public static Question text(String key, Multilingual label, int limit, boolean required) {
        return new Question(key, label, Kind.TEXT, limit, required, List.of());
    }

    public static Question longText(String key, Multilingual label, int limit, boolean required) {
        return new Question(key, label, Kind.LONG_TEXT, limit, required, List.of());
    }

    public static Question choice(String key, Multilingual label, boolean required, List<Option> options) {
        return new Question(key, label, Kind.CHOICE, 0, required, options);
    }

    /** Name of its field in the form. */
    public String field() {
        return "q-" + key;
    }
}
