package org.madang.programmes.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/** @param further whether others came before these; @param last slug after which the next page begins, or null */
public record ProgrammesPage(
        List<ProgrammeLine> programmes,
        boolean further,
        @Nullable String last) implements Page {
    static final String PATH = "/programmes";

    @Override
    public String template() {
        return "programmes/reading/programmes.jte";
    }

    public @Nullable String next() {
        return last == null ? null : PATH + "?after=" + last;
    }

    public @Nullable String first() {
        return further ? PATH : null;
    }
}
