package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Form;

/** What several set-up forms ask for in the same way: texts in several languages, addresses, stretches of dates. */
public final class Typed {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final List<String> ASKED = List.of("en", "ko");

    /** The languages that things are written and taught in, in the order they are offered. */
    static final Set<String> READ = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of("en", "ko", "km", "lo", "fil", "hi", "kn", "id", "ms", "my", "th", "vi")));

    private Typed() {}

    /** English and Korean first, then what the text has already, then the others that people of the programmes read. */
    private static List<String> languages(Multilingual before) {
        var languages = new LinkedHashSet<>(ASKED);
        languages.addAll(before.texts().keySet());
        languages.addAll(READ);
        return List.copyOf(languages);
    }

    public static List<Ask> askTexts(String name, String label, boolean longer, Multilingual before) {
        return languages(before).stream()
                .map(language -> {
                    String field = name + "-" + language;
                    Ask ask = longer ? Ask.text(field, label) : Ask.line(field, label);
                    boolean first = ASKED.contains(language) || before.texts().containsKey(language);
                    return (longer || !language.equals("en") ? ask.optional() : ask)
                            .in(language)
                            .seldom(!first);
                })
                .toList();
    }

    public static void fill(Form form, String name, Multilingual text) {
        text.texts().forEach((language, words) -> form.with(name + "-" + language, words));
    }

    static Multilingual texts(Form form, String name, int longest, Multilingual before) {
        var texts = new LinkedHashMap<String, String>();
        for (String language : languages(before)) {
            String words = form.optional(name + "-" + language, longest);
            if (!words.isEmpty()) texts.put(language, words);
        }
        return new Multilingual(texts);
    }

    public static Multilingual title(Form form, String name, Multilingual before) {
        Multilingual title = texts(form, name, 300, before);
        if (title.isEmpty()) form.error(name + "-en", "web.form.required");
        return title;
    }

    public static String slug(Form form) {
        String slug = form.required("slug", 80);
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) form.error("slug", "programmes.setup.slug.wrong");
        return slug;
    }

    /** One of what is offered; null and an error beside the field for anything else. */
    static @Nullable String oneOf(Form form, String field, Collection<String> offered) {
        String picked = form.required(field, 80);
        if (offered.contains(picked)) return picked;
        if (!picked.isEmpty()) form.error(field, "web.form.choice");
        return null;
    }

    static @Nullable String address(Form form, String field) {
        String address = form.optional(field, 500);
        if (address.isEmpty()) return null;
        if (!ADDRESS.matcher(address).matches()) form.error(field, "programmes.setup.address.wrong");
        return address;
    }

    static @Nullable LocalDate optionalDate(Form form, String field) {
        boolean typed =
                form.has(field) || form.has(field + "-day") || form.has(field + "-month") || form.has(field + "-year");
        return typed ? form.date(field) : null;
    }

    /** First and last day; null and an error beside a field when they are none. */
    static @Nullable Days days(Form form) {
        LocalDate from = form.date("startsOn");
        LocalDate to = form.date("endsOn");
        if (from == null || to == null) return null;
        if (to.isBefore(from)) {
            form.error("endsOn", "programmes.setup.endsFirst");
            return null;
        }
        return new Days(from, to);
    }

    record Days(LocalDate from, LocalDate to) {
        static List<Ask> asks() {
            return List.of(
                    Ask.date("startsOn", "programmes.setup.startsOn"), Ask.date("endsOn", "programmes.setup.endsOn"));
        }

        static void fill(Form form, LocalDate from, LocalDate to) {
            form.with("startsOn", from.toString()).with("endsOn", to.toString());
        }
    }

    /** The version that stood in the form when it was opened. */
    public static int version(Form form) {
        return form.number("version", 1, Integer.MAX_VALUE);
    }

    @SafeVarargs
    public static List<Ask> all(List<Ask>... parts) {
        var asks = new ArrayList<Ask>();
        for (List<Ask> part : parts) asks.addAll(part);
        return List.copyOf(asks);
    }

    public static Ask askSlug() {
        return Ask.line("slug", "programmes.setup.slug").explained("programmes.setup.slug.hint");
    }
}
