package org.madang.works;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a work of a team or of one person. */
@Component
public class StartWork {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StartWork(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Started(WorkId work) implements Outcome {}

        /** The same form came before; the work it began stands. */
        record StartedBefore(WorkId work) implements Outcome {}

        record TitleMissing() implements Outcome {}

        /** The team is of another track, or the person is not in that team, or not in the track. */
        record NotTheirs() implements Outcome {}
    }

    private record Place(UUID editionId, @Nullable String country, boolean member) {}

    @Transactional
    public Outcome start(NewWork work, PersonId by) {
        if (work.title().isEmpty()) return new Outcome.TitleMissing();
        Place place = placeOf(work, by);
        if (!place.member()) return new Outcome.NotTheirs();
        UUID version = Ids.next();
        int started = db.sql("""
                        insert into works_work (id, track_id, edition_id, team_id, author_id, type, language, country,
                                                audience, state, state_since, version_id, created_at, created_by)
                        values (:id, :track, :edition, :team, :author, :type, :language, :country,
                                :audience, 'DRAFT', :now, :version, :now, :by)
                        on conflict (id) do nothing
                        """)
                .param("id", work.id())
                .param("track", work.track())
                .param("edition", place.editionId())
                .param("team", work.team())
                .param("author", work.team() == null ? by : null)
                .param("type", work.type())
                .param("language", work.language())
                .param("country", place.country())
                .param("audience", work.type().audience())
                .param("version", version)
                .param("now", clock.instant())
                .param("by", by)
                .update();
        if (started == 0) return new Outcome.StartedBefore(work.id());
        db.sql("""
                insert into works_version (id, work_id, number, title, synopsis, body, created_at)
                values (:version, :work, 1, :title, :synopsis, :body, :now)
                """)
                .param("version", version)
                .param("work", work.id())
                .param("title", work.title())
                .param("synopsis", work.synopsis())
                .param("body", Multilingual.EMPTY)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new WorkStarted(work.id(), work.type(), by));
        return new Outcome.Started(work.id());
    }

    /** A track of one country gives its country; otherwise the maker's own place in the track does. */
    private Place placeOf(NewWork work, PersonId by) {
        return db.sql("""
                        select track.edition_id,
                               case when cardinality(track.countries) = 1 then track.countries[1]
                                    else enrolment.country end as country,
                               case when cast(:team as uuid) is null then enrolment.person_id is not null
                                    else exists (select 1 from v_team team
                                                 join v_team_member member on member.team_id = team.id
                                                 where team.id = :team and team.track_id = track.id
                                                   and member.person_id = :by) end as member
                        from v_track track
                        left join v_enrolment enrolment on enrolment.track_id = track.id and enrolment.person_id = :by
                        where track.id = :track
                        limit 1
                        """)
                .param("team", work.team())
                .param("by", by)
                .param("track", work.track())
                .maybe(Place.class)
                .orElseThrow(NotFound::new);
    }
}
