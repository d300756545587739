package org.madang.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing a person may pick in a form.
 *
 * @param lang BCP 47 tag of the label where it differs from the page's language
 */
public record Choice(
        String value,
        String label,
        @Nullable String hint,
        @Nullable String lang) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }

    public Choice explained(String more) {
        return new Choice(value, label, more, lang);
    }

    public Choice inLanguage(String tag) {
        return new Choice(value, label, hint, tag);
    }
}
