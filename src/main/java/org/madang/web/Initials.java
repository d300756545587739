package org.madang.web;

import org.madang.shared.text.Graphemes;

/** What stands in the circle of a person without a photograph. */
public final class Initials {
    private Initials() {}

    /** The first grapheme of the first word and of the last; a Khmer or Indic cluster is never cut in two. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = Graphemes.first(words[0]);
        if (words.length == 1 || !isLatin(first)) return first;
        return first + Graphemes.first(words[words.length - 1]);
    }

    private static boolean isLatin(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }
}
