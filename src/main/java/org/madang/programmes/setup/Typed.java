package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Texts;

/** What several set-up forms ask for in the same way: texts in several languages, addresses, stretches of dates. */
public final class Typed {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    /** The languages that things are written and taught in, in the order they are offered. */
    static final Set<String> READ = Collections.unmodifiableSet(new LinkedHashSet<>(Texts.LANGUAGES));

    private Typed() {}

    public static List<Ask> askTexts(String name, String label, boolean longer, Multilingual before) {
        var known = before.texts().keySet();
        var infront = Texts.first(known);
        return Texts.all(known).stream()
                .map(language -> {
                    String field = name + "-" + language;
                    Ask ask = longer ? Ask.text(field, label) : Ask.line(field, label);
                    return (longer || !language.equals("en") ? ask.optional() : ask)
                            .in(language)
                            .seldom(!infront.contains(language));
                })
                .toList();
    }

    public static void fill(Form form, String name, Multilingual text) {
        Texts.fill(form, name, text);
    }

    static Multilingual texts(Form form, String name, int longest, Multilingual before) {
        return Texts.optional(form, name, longest, before.texts().keySet());
    }

    public static Multilingual title(Form form, String name, Multilingual before) {
        return Texts.required(form, name, 300, before.texts().keySet());
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
