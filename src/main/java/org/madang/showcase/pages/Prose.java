package org.madang.showcase.pages;

import gg.jte.Content;
import java.util.regex.Pattern;

/** A text as its writer marked it: {@code *stressed*} words, and nothing else. */
final class Prose {
    private static final Pattern STRESSED = Pattern.compile("\\*([^*\\s](?:[^*\\n]*[^*\\s])?)\\*");

    private Prose() {}

    /** Escaped here, since the marks become elements. */
    static Content of(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String html = STRESSED.matcher(safe).replaceAll("<em>$1</em>");
        return output -> output.writeContent(html);
    }

    /** Without its marks, for an excerpt and for machines. */
    static String plain(String text) {
        return STRESSED.matcher(text).replaceAll("$1");
    }
}
