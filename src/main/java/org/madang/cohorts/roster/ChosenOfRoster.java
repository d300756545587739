package org.madang.cohorts.roster;

import java.util.List;
import org.madang.tables.Tables;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Component;

/** Whoever was chosen on the roster for an act: those who were ticked, or all that its filters leave. */
@Component
public class ChosenOfRoster {
    private final RosterQueries queries;
    private final Tables tables;

    ChosenOfRoster(RosterQueries queries, Tables tables) {
        this.queries = queries;
        this.tables = tables;
    }

    public List<String> people(String track, Form asked, Reader reader) {
        RosterQueries.Head head = queries.head(track);
        return tables.chosen(RosterList.of(head.slug(), head.id(), head.withPlaces(), true), asked, reader);
    }
}
