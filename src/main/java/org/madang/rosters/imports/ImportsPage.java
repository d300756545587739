package org.madang.rosters.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/** All lists that were brought, the newest first. */
public record ImportsPage(
        List<ImportQueries.Line> lists, @Nullable String next) implements Page {
    @Override
    public String template() {
        return "rosters/imports/imports.jte";
    }
}
