package org.madang.programmes.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.web.Choice;
import org.madang.web.Countries;
import org.madang.web.Form;
import org.madang.web.Screen;

/**
 * One question of a set-up form.
 *
 * @param label message key of the question
 * @param hint message key of an explanation
 * @param lang the language the answer is to be written in, where it is not the reader's
 * @param more further choices, which stand below the others; null where there are none
 * @param seldom most forms are sent without an answer, so it stands behind a fold
 */
public record Ask(
        Kind kind,
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        Function<Screen, List<Choice>> choices,
        @Nullable Function<Screen, List<Choice>> more,
        @Nullable String lang,
        boolean seldom) {
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        ONE,
        MANY,
        /** A part of a name by which the choices of the next question are narrowed, with a button of its own. */
        FIND
    }

    private static Ask of(Kind kind, String name, String label) {
        return new Ask(kind, name, label, null, true, s -> List.of(), null, null, false);
    }

    public static Ask line(String name, String label) {
        return of(Kind.LINE, name, label);
    }

    /** Narrows the choices of the question after it; {@code step} is {@code find} where its button was pressed. */
    public static Ask find(String name, String label) {
        return of(Kind.FIND, name, label).optional();
    }

    public static Ask text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    public static Ask number(String name, String label) {
        return of(Kind.NUMBER, name, label);
    }

    public static Ask date(String name, String label) {
        return of(Kind.DATE, name, label);
    }

    public static Ask one(String name, String label, Function<Screen, List<Choice>> choices) {
        return new Ask(Kind.ONE, name, label, null, true, choices, null, null, false);
    }

    public static Ask many(String name, String label, Function<Screen, List<Choice>> choices) {
        return new Ask(Kind.MANY, name, label, null, false, choices, null, null, false);
    }

    /** The countries of the world: the usual ones and those chosen before first, then all others. */
    public static Ask oneCountry(String name, String label, Collection<String> chosen) {
        return one(name, label, s -> Countries.usual(s, chosen)).further(s -> Countries.others(s, chosen));
    }

    public static Ask manyCountries(String name, String label, Collection<String> chosen) {
        return many(name, label, s -> Countries.usual(s, chosen)).further(s -> Countries.others(s, chosen));
    }

    /** A first choice that leaves the question open. */
    public Ask orNone(Function<Screen, String> none) {
        return new Ask(
                kind,
                name,
                label,
                hint,
                required,
                s -> Stream.concat(Stream.of(Choice.of("", none.apply(s))), choices.apply(s).stream())
                        .toList(),
                more,
                lang,
                seldom);
    }

    private Ask further(Function<Screen, List<Choice>> others) {
        return new Ask(kind, name, label, hint, required, choices, others, lang, seldom);
    }

    public Ask explained(String key) {
        return new Ask(kind, name, label, key, required, choices, more, lang, seldom);
    }

    public Ask optional() {
        return new Ask(kind, name, label, hint, false, choices, more, lang, seldom);
    }

    public Ask in(String language) {
        return new Ask(kind, name, label, hint, required, choices, more, language, seldom);
    }

    public Ask seldom(boolean behindAFold) {
        return new Ask(kind, name, label, hint, required, choices, more, lang, behindAFold);
    }

    /** The words for the constants of an enum. */
    public static Function<Screen, List<Choice>> constants(Enum<?>[] constants, String keys) {
        return s -> Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), s.t(keys + constant.name())))
                .toList();
    }

    public @Nullable List<Choice> furtherChoices(Screen s) {
        return more == null ? null : more.apply(s);
    }

    public String labelText(Screen s) {
        return lang == null ? s.t(label) : s.t(label, s.f().language(new org.madang.shared.Language(lang)));
    }

    public @Nullable String hintText(Screen s) {
        return hint == null ? null : s.t(hint);
    }

    /** What stands in a form, in the words of its choices; what is typed wrong is said as it was typed. */
    public String answer(Screen s, Form form) {
        return switch (kind) {
            case DATE -> {
                String typed = form.datePart(name, "year") + "-" + form.datePart(name, "month") + "-"
                        + form.datePart(name, "day");
                LocalDate date = date(typed);
                yield date == null ? (typed.equals("--") ? "" : typed) : s.f().date(date);
            }
            case ONE, MANY -> {
                List<Choice> further = furtherChoices(s);
                yield s.f().list(Stream.concat(
                                choices.apply(s).stream(), further == null ? Stream.empty() : further.stream())
                        .filter(choice -> form.checked(name, choice.value()))
                        .map(Choice::label)
                        .toList());
            }
            case LINE, TEXT, NUMBER, FIND -> form.value(name);
        };
    }

    private static @Nullable LocalDate date(String typed) {
        String[] parts = typed.split("-", -1);
        try {
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }
}
