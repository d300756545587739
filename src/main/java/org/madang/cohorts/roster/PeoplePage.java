package org.madang.cohorts.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Page;

/**
 * The people of a track as its participants see them.
 *
 * @param countries how many participants on this page come from each country
 * @param next address of the next page, if there is one
 */
public record PeoplePage(
        RosterQueries.Head track,
        List<RosterQueries.Row> staff,
        List<RosterQueries.Row> participants,
        Map<Country, Long> countries,
        @Nullable String next,
        boolean further)
        implements Page {
    @Override
    public String template() {
        return "cohorts/roster/people.jte";
    }
}
