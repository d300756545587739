package org.madang.cohorts;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.programmes.TrackId;
import org.madang.shared.Grant;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a move to a later edition back, as long as whoever granted it may. No state leads from DEFERRED to another by
 * itself; whether a place is free is the caller's to know, in the same transaction.
 */
@Component
public class ResumeEnrolment {
    private final Db db;
    private final Clock clock;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    ResumeEnrolment(Db db, Clock clock, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.grants = grants;
        this.events = events;
    }

    public sealed interface Outcome {
        record Resumed() implements Outcome {}

        record NotDeferred(EnrolmentState now) implements Outcome {}
    }

    record Row(EnrolmentId id, EnrolmentState state) {}

    /** @param stood where the enrolment stood before it was deferred */
    @Transactional
    public Outcome resume(PersonId person, TrackId track, EnrolmentState stood, PersonId by) {
        Row row = db.sql("""
                        select id, state from cohorts_enrolment where person_id = :person and track_id = :track for update
                        """)
                .param("person", person)
                .param("track", track)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (row.state() != EnrolmentState.DEFERRED) return new Outcome.NotDeferred(row.state());
        db.sql("update cohorts_enrolment set state = :state, reason = null, changed_at = :now where id = :id")
                .param("state", stood)
                .param("now", clock.instant())
                .param("id", row.id())
                .update();
        grants.give(person, new Grant(Role.PARTICIPANT, ScopeKind.TRACK, track.value()), by);
        events.publishEvent(new EnrolmentMoved(row.id(), person, track, EnrolmentState.DEFERRED, stood, by, null));
        return new Outcome.Resumed();
    }
}
