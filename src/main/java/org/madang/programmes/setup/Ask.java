package org.madang.programmes.setup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.web.Choice;
import org.madang.web.Screen;

/**
 * One question of a set-up form.
 *
 * @param label message key of the question
 * @param hint message key of an explanation
 * @param lang the language the answer is to be written in, where it is not the reader's
 */
public record Ask(
        Kind kind,
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        Function<Screen, List<Choice>> choices,
        @Nullable String lang) {
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        ONE,
        MANY
    }

    private static Ask of(Kind kind, String name, String label) {
        return new Ask(kind, name, label, null, true, s -> List.of(), null);
    }

    static Ask line(String name, String label) {
        return of(Kind.LINE, name, label);
    }

    static Ask text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    static Ask number(String name, String label) {
        return of(Kind.NUMBER, name, label);
    }

    static Ask date(String name, String label) {
        return of(Kind.DATE, name, label);
    }

    static Ask one(String name, String label, Function<Screen, List<Choice>> choices) {
        return new Ask(Kind.ONE, name, label, null, true, choices, null);
    }

    static Ask many(String name, String label, Function<Screen, List<Choice>> choices) {
        return new Ask(Kind.MANY, name, label, null, false, choices, null);
    }

    Ask explained(String key) {
        return new Ask(kind, name, label, key, required, choices, lang);
    }

    Ask optional() {
        return new Ask(kind, name, label, hint, false, choices, lang);
    }

    Ask in(String language) {
        return new Ask(kind, name, label, hint, required, choices, language);
    }

    /** The words for the constants of an enum. */
    static Function<Screen, List<Choice>> constants(Enum<?>[] constants, String keys) {
        return s -> Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), s.t(keys + constant.name())))
                .toList();
    }

    public String labelText(Screen s) {
        return lang == null ? s.t(label) : s.t(label, s.f().language(new org.madang.shared.Language(lang)));
    }

    public @Nullable String hintText(Screen s) {
        return hint == null ? null : s.t(hint);
    }
}
