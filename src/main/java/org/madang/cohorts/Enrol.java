package org.madang.cohorts;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a person a place in a track and opens its inside to them. Whether a place is free is the caller's to know:
 * admission asks under a lock and enrols in the same transaction.
 */
@Component
public class Enrol {
    private final Db db;
    private final Clock clock;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    Enrol(Db db, Clock clock, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.grants = grants;
        this.events = events;
    }

    public sealed interface Outcome {
        EnrolmentId enrolment();

        record Enrolled(EnrolmentId enrolment) implements Outcome {}

        /** One person has one enrolment in a track; it is left as it is. */
        record EnrolledAlready(EnrolmentId enrolment) implements Outcome {}
    }

    @Transactional
    public Outcome enrol(
            PersonId person, TrackId track, Country country, Grade grade, EnrolmentState state, PersonId by) {
        Instant now = clock.instant();
        var id = new EnrolmentId(Ids.next());
        int inserted = db.sql("""
                        insert into cohorts_enrolment
                               (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                        select :id, :person, t.id, t.edition_id, :country, :grade, :state, :now, :now
                        from v_track t where t.id = :track
                        on conflict (person_id, track_id) do nothing
                        """)
                .param("id", id)
                .param("person", person)
                .param("track", track)
                .param("country", country)
                .param("grade", grade)
                .param("state", state)
                .param("now", now)
                .update();
        if (inserted == 0) return new Outcome.EnrolledAlready(enrolmentOf(person, track));
        if (state.takesPart()) grants.give(person, new Grant(Role.PARTICIPANT, ScopeKind.TRACK, track.value()), by);
        events.publishEvent(new EnrolmentMoved(id, person, track, null, state, by, null));
        return new Outcome.Enrolled(id);
    }

    private EnrolmentId enrolmentOf(PersonId person, TrackId track) {
        return db.sql("select id from cohorts_enrolment where person_id = :person and track_id = :track")
                .param("person", person)
                .param("track", track)
                .one(EnrolmentId.class);
    }
}
