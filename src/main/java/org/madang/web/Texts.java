package org.madang.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.madang.shared.Multilingual;

/**
 * One text in the languages that people write it in, a field of a form for each: {@code title-en}, {@code title-km}.
 * English and Korean are asked first, then those that the text or its track has already; the others stand behind a fold.
 */
public final class Texts {
    /** The languages that things are written and taught in, in the order they are offered. */
    public static final List<String> LANGUAGES =
            List.of("en", "ko", "km", "lo", "fil", "hi", "kn", "id", "ms", "my", "th", "vi");

    private static final List<String> ASKED = List.of("en", "ko");

    private Texts() {}

    /** @param known languages that the text or its track has already */
    public static List<String> first(Collection<String> known) {
        var first = new LinkedHashSet<>(ASKED);
        first.addAll(known);
        return List.copyOf(first);
    }

    public static List<String> others(Collection<String> known) {
        var others = new ArrayList<>(LANGUAGES);
        others.removeAll(first(known));
        return others;
    }

    public static List<String> all(Collection<String> known) {
        var all = new LinkedHashSet<>(first(known));
        all.addAll(LANGUAGES);
        return List.copyOf(all);
    }

    public static Multilingual optional(Form form, String name, int longest, Collection<String> known) {
        var texts = new LinkedHashMap<String, String>();
        for (String language : all(known)) {
            String words = form.optional(name + "-" + language, longest);
            if (!words.isEmpty()) texts.put(language, words);
        }
        return new Multilingual(texts);
    }

    /** In one language at least, whichever it is. */
    public static Multilingual required(Form form, String name, int longest, Collection<String> known) {
        Multilingual text = optional(form, name, longest, known);
        if (text.isEmpty()) form.error(name + "-en", "web.form.required");
        return text;
    }

    public static void fill(Form form, String name, Multilingual text) {
        text.texts().forEach((language, words) -> form.with(name + "-" + language, words));
    }

    /** The field that a text was first written in, for what is wrong with all of it. */
    public static String field(String name, Multilingual text) {
        return name + "-" + text.texts().keySet().stream().findFirst().orElse("en");
    }
}
