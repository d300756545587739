package org.madang.institutions.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.Institution;
import org.madang.web.Page;

/**
 * Institutions in the order that the reader's language sorts names.
 *
 * @param sought part of a name; empty for all
 * @param further whether others came before these
 * @param last slug after which the next page begins, or null
 */
public record InstitutionsPage(
        List<Institution> institutions,
        String sought,
        boolean further,
        @Nullable String last) implements Page {
    static final String PATH = "/institutions";

    /** Whether there are more than one sees at once, so that one looks for a name. */
    public boolean narrows() {
        return further || last != null || !sought.isEmpty();
    }

    public @Nullable String next() {
        return last == null ? null : PATH + "?" + query() + "after=" + encoded(last);
    }

    public @Nullable String first() {
        if (!further) return null;
        return sought.isEmpty() ? PATH : PATH + "?q=" + encoded(sought);
    }

    private String query() {
        return sought.isEmpty() ? "" : "q=" + encoded(sought) + "&";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String template() {
        return "institutions/reading/institutions.jte";
    }
}
