package org.madang.cohorts.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** Says on the page of a track how many take part from which country, and leads those inside to the people. */
@Component
class PeopleSection implements TrackSection {
    private final Db db;

    PeopleSection(Db db) {
        this.db = db;
    }

    public record Count(Country country, long people, String slug) {}

    public record Section(List<Count> countries, long people, String slug) implements Page {
        @Override
        public String template() {
            return "cohorts/roster/section.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer) {
        var countries = db.sql("""
                        select e.country, count(*) as people, t.slug
                        from cohorts_enrolment e join v_track t on t.id = e.track_id
                        where e.track_id = :track and e.state not in ('DROPPED', 'DEFERRED')
                        group by e.country, t.slug order by e.country
                        """).param("track", track).list(Count.class);
        if (countries.isEmpty()) return List.of();
        long people = countries.stream().mapToLong(Count::people).sum();
        return List.of(new TodayCard.Card(
                30, new Section(countries, people, countries.getFirst().slug())));
    }
}
