package org.madang.rosters.imports;

import java.util.List;
import org.madang.web.Form;
import org.madang.web.Page;

/** Asks for a file or for pasted cells. */
public record BringPage(Form form, List<ImportQueries.Track> tracks, int rows, int columns, long megabytes)
        implements Page {
    @Override
    public String template() {
        return "rosters/imports/bring.jte";
    }
}
