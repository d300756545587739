package org.madang.cohorts.roster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** Says on the page of a track how many take part from which country, and leads those inside to the people. */
@Component
class PeopleSection implements TrackSection {
    private final Db db;
    private final Gate gate;

    PeopleSection(Db db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    public record Count(
            Country country, long people, String slug, UUID programmeId, UUID editionId, List<UUID> institutions) {}

    /** @param inside whether the reader may meet them by name */
    public record Section(List<Count> countries, long people, String slug, boolean inside) implements Page {
        @Override
        public String template() {
            return "cohorts/roster/section.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer) {
        var countries = db.sql("""
                        select e.country, count(*) as people, t.slug, t.programme_id, t.edition_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = t.id
                                     union
                                     select i.institution_id from v_edition_institution i
                                     where i.edition_id = t.edition_id) as institutions
                        from cohorts_enrolment e join v_track t on t.id = e.track_id
                        where e.track_id = :track and e.state not in ('DROPPED', 'DEFERRED')
                        group by e.country, t.id, t.slug, t.programme_id, t.edition_id order by e.country
                        """).param("track", track).list(Count.class);
        if (countries.isEmpty()) return List.of();
        long people = countries.stream().mapToLong(Count::people).sum();
        Count any = countries.getFirst();
        var scope = new Scope(any.programmeId(), any.editionId(), track, Set.copyOf(any.institutions()), Set.of());
        boolean inside = viewer != null && gate.may(viewer, Action.ENTER_TRACK, scope);
        return List.of(new TodayCard.Card(30, new Section(countries, people, any.slug(), inside)));
    }
}
