package org.madang.cohorts.roster;

import java.util.List;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** The people of a track as its staff see them. */
public record RosterPage(
        RosterQueries.Head track,
        List<RosterQueries.Row> staff,
        TableView participants,
        boolean mayRun,
        boolean mayImport)
        implements Page {
    @Override
    public String template() {
        return "cohorts/roster/roster.jte";
    }
}
