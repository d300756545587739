package org.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.shared.text.Graphemes;

/**
 * What somebody typed, and what is wrong with it. The values stay as typed, so that a refused form comes back whole; NUL
 * and other control characters, which no text of ours holds, are dropped on arrival.
 */
public final class Form {
    /** @param key message key of what is wrong, with its arguments */
    public record Error(String field, String key, List<Object> arguments) {}

    private final Map<String, List<String>> values;
    private final List<Error> errors = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    public static Form of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, typed) ->
                        values.put(name, Arrays.stream(typed).map(Form::clean).toList()));
        return new Form(values);
    }

    public static Form of(Map<String, String> given) {
        var form = empty();
        given.forEach(form::with);
        return form;
    }

    /** Fills in a value, as for editing what exists. */
    public Form with(String field, @Nullable String value) {
        values.put(field, List.of(value == null ? "" : clean(value)));
        return this;
    }

    /** Ticks several answers of one question. */
    public Form with(String field, java.util.Collection<String> ticked) {
        values.put(field, ticked.stream().map(Form::clean).toList());
        return this;
    }

    public String value(String field) {
        List<String> all = values.get(field);
        return all == null || all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Every field that was sent, for forms whose fields are many and counted. */
    public java.util.Set<String> names() {
        return java.util.Set.copyOf(values.keySet());
    }

    public boolean checked(String field, String value) {
        return values(field).contains(value);
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    public Form error(String field, String key, Object... arguments) {
        errors.add(new Error(field, key, List.of(arguments)));
        return this;
    }

    /** A field that is wrong says what the page calls it, for the summary. */
    public void called(String field, String label) {
        labels.put(field, label);
    }

    public @Nullable String labelOf(String field) {
        return labels.get(field);
    }

    public @Nullable Error errorAt(String field) {
        for (Error error : errors) {
            if (error.field().equals(field)) return error;
        }
        return null;
    }

    public List<Error> errors() {
        return List.copyOf(errors);
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    /**
     * The text of a field that has to be filled; an error stands beside it otherwise.
     *
     * @param longest in letters as a reader counts them, which a Khmer or Hindi word has fewer of than code points
     */
    public String required(String field, int longest) {
        String text = value(field);
        if (text.isEmpty()) error(field, "web.form.required");
        return bounded(field, text, longest);
    }

    public String optional(String field, int longest) {
        return bounded(field, value(field), longest);
    }

    /** A whole number in a range; 0 and an error when it is none. */
    public int number(String field, int least, int most) {
        String text = value(field);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // answered below, with the range
        }
        error(field, "web.form.number", least, most);
        return 0;
    }

    /** A date as yyyy-mm-dd; null and an error when it is none. */
    public java.time.@Nullable LocalDate date(String field) {
        try {
            var date = values.containsKey(field + "-day")
                    ? java.time.LocalDate.of(
                            Integer.parseInt(value(field + "-year")),
                            Integer.parseInt(value(field + "-month")),
                            Integer.parseInt(value(field + "-day")))
                    : java.time.LocalDate.parse(value(field));
            if (date.getYear() >= 1900 && date.getYear() <= 2199) return date;
        } catch (java.time.DateTimeException | NumberFormatException notADate) {
            // answered below
        }
        error(field, "web.form.date");
        return null;
    }

    /** One of the three fields a date is typed in ({@code day}, {@code month}, {@code year}), as typed. */
    public String datePart(String field, String part) {
        if (values.containsKey(field + "-" + part)) return value(field + "-" + part);
        String[] whole = value(field).split("-", -1);
        if (whole.length != 3) return "";
        return switch (part) {
            case "year" -> whole[0];
            case "month" -> bare(whole[1]);
            default -> bare(whole[2]);
        };
    }

    /** As people write a day or a month: 8, not 08. */
    private static String bare(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    /** One constant of an enum; null and an error when it is none. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = value(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) return constant;
        }
        error(field, "web.form.choice");
        return null;
    }

    private String bounded(String field, String text, int longest) {
        if (Graphemes.exceeds(text, longest)) error(field, "web.form.long", longest);
        return text;
    }

    private static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\r') {
                if (i + 1 < typed.length() && typed.charAt(i + 1) == '\n') continue;
                kept.append('\n');
            } else if (c == '\n' || c == '\t' || c >= ' ' && c != 0x7F && !noText(typed, i)) kept.append(c);
        }
        return kept.toString();
    }

    /** Half of a surrogate pair, or a noncharacter (Unicode 17, section 23.7). */
    private static boolean noText(String text, int i) {
        char c = text.charAt(i);
        if (c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFFE) return true;
        if (Character.isHighSurrogate(c))
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        if (Character.isLowSurrogate(c)) return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        return false;
    }
}
