package org.madang.web;

import java.util.Locale;
import java.util.Set;
import org.madang.shared.Language;

/**
 * Sentences that stand in another language than their page, because nobody has written them in it yet. They travel
 * through the templates between noncharacters (Unicode 17, section 23.7: for use inside a program, never in text) and
 * become elements with their own {@code lang}, so that a screen reader changes its voice (WCAG 2.2, 3.1.2). Where no
 * element can stand, as in a title or an attribute, only the marks go.
 */
final class Borrowed {
    private static final char START = '\uFDD0';
    private static final char TEXT = '\uFDD1';
    private static final char END = '\uFDD2';
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "script", "style");

    private final String html;
    private final StringBuilder out;
    private String textOnly = "";

    private Borrowed(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + 1024);
    }

    static String mark(String text, Language language) {
        return START + language.tag() + TEXT + text + END;
    }

    /** A written page with its marks turned into elements. */
    static String inPage(String html) {
        var page = new Borrowed(html);
        page.write();
        return page.out.toString();
    }

    private void write() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            at = switch (c) {
                case '<' -> tag(at);
                case START -> start(at);
                case END -> {
                    if (textOnly.isEmpty()) out.append("</span>");
                    yield at + 1;
                }
                default -> {
                    out.append(c);
                    yield at + 1;
                }
            };
        }
    }

    private int start(int at) {
        int text = html.indexOf(TEXT, at);
        if (text < 0) return at + 1;
        if (textOnly.isEmpty())
            out.append("<span class=\"borrowed\" lang=\"")
                    .append(html, at + 1, text)
                    .append("\">");
        return text + 1;
    }

    /** Copies a tag without marks; a quoted value may hold what looks like its end. */
    private int tag(int from) {
        char quote = 0;
        int at = from;
        for (; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == START) at = Math.max(at, html.indexOf(TEXT, at));
            else if (c != END) out.append(c);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') break;
        }
        entered(from + 1);
        return at + 1;
    }

    private void entered(int name) {
        boolean closing = name < html.length() && html.charAt(name) == '/';
        int from = closing ? name + 1 : name;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) to++;
        String element = html.substring(from, to).toLowerCase(Locale.ROOT);
        if (closing && element.equals(textOnly)) textOnly = "";
        else if (!closing && textOnly.isEmpty() && TEXT_ONLY.contains(element)) textOnly = element;
    }
}
