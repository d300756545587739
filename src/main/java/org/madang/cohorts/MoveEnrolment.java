package org.madang.cohorts;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.programmes.PhaseId;
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
 * Moves an enrolment to its next state; whoever leaves the track loses its inside and gives back their places in its
 * phases, whoever comes back regains the inside.
 */
@Component
public class MoveEnrolment {
    private final Db db;
    private final Clock clock;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    MoveEnrolment(Db db, Clock clock, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.grants = grants;
        this.events = events;
    }

    public sealed interface Outcome {
        record Moved(EnrolmentState before, EnrolmentState after) implements Outcome {}

        record StandsThereAlready() implements Outcome {}

        record NotFromHere(EnrolmentState now) implements Outcome {}
    }

    record Row(PersonId personId, TrackId trackId, EnrolmentState state) {}

    @Transactional
    public Outcome move(EnrolmentId enrolment, EnrolmentState next, @Nullable String reason, PersonId by) {
        Row row = db.sql("select person_id, track_id, state from cohorts_enrolment where id = :id for update")
                .param("id", enrolment)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (row.state() == next) return new Outcome.StandsThereAlready();
        if (!row.state().mayBecome(next)) return new Outcome.NotFromHere(row.state());
        db.sql("update cohorts_enrolment set state = :state, reason = :reason, changed_at = :now where id = :id")
                .param("state", next)
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", enrolment)
                .update();
        var grant = new Grant(Role.PARTICIPANT, ScopeKind.TRACK, row.trackId().value());
        if (next.takesPart()) grants.give(row.personId(), grant, by);
        else {
            grants.end(row.personId(), grant, by);
            leavePhases(enrolment, reason, by);
        }
        events.publishEvent(
                new EnrolmentMoved(enrolment, row.personId(), row.trackId(), row.state(), next, by, reason));
        return new Outcome.Moved(row.state(), next);
    }

    private void leavePhases(EnrolmentId enrolment, @Nullable String reason, PersonId by) {
        db.sql("""
                        update cohorts_phase_seat set given_back_at = :now, reason = coalesce(:reason, '')
                        where enrolment_id = :enrolment and given_back_at is null returning phase_id
                        """)
                .param("now", clock.instant())
                .param("reason", reason)
                .param("enrolment", enrolment)
                .list(PhaseId.class)
                .forEach(phase -> events.publishEvent(new PhaseSeatMoved(enrolment, phase, false, by, reason)));
    }
}
