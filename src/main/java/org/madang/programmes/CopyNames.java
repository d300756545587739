package org.madang.programmes;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.madang.shared.Multilingual;

/** Proposes names for what is held again: the label of the last edition makes room for the next one's. */
public final class CopyNames {
    private CopyNames() {}

    /** 2027 after 2026; a label that is no number is left for the officer to change. */
    public static String nextLabel(String label) {
        return label.matches("\\d{1,6}") ? String.valueOf(Integer.parseInt(label) + 1) : label;
    }

    public static Multilingual title(Multilingual title, String label, String next) {
        var texts = new LinkedHashMap<String, String>();
        title.texts().forEach((language, text) -> texts.put(language, text.replace(label, next)));
        return new Multilingual(texts);
    }

    public static String slug(String slug, String label, String next) {
        String old = slug(label);
        return old.isEmpty() || !slug.contains(old) ? slug + "-" + slug(next) : slug.replace(old, slug(next));
    }

    /** A label as it stands in an address. */
    static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
