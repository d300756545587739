package org.madang.cohorts;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody who takes part a place in a phase. Whoever calls it has made sure that a place is free. */
@Component
public class GivePhaseSeat {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GivePhaseSeat(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Given(EnrolmentId enrolment) implements Outcome {}

        record GivenAlready(EnrolmentId enrolment) implements Outcome {}

        /** They are not enrolled where the phase is, or take no part any more. */
        record TakesNoPart() implements Outcome {}
    }

    record Row(EnrolmentId id, EnrolmentState state, boolean inside) {}

    @Transactional
    public Outcome give(PersonId person, TrackId track, PhaseId phase, PersonId by) {
        // Held, so that nobody puts the phase away at the same time.
        db.sql("select 1 from v_phase where id = :phase for key share")
                .param("phase", phase)
                .exists();
        var found = db.sql("""
                        select e.id, e.state,
                               exists (select 1 from v_phase f where f.id = :phase and f.edition_id = e.edition_id
                                       and (f.track_id is null or f.track_id = e.track_id)) as inside
                        from cohorts_enrolment e where e.person_id = :person and e.track_id = :track for update of e
                        """)
                .param("phase", phase)
                .param("person", person)
                .param("track", track)
                .maybe(Row.class);
        if (found.isEmpty()
                || found.get().state() != EnrolmentState.ACTIVE
                || !found.get().inside()) return new Outcome.TakesNoPart();
        EnrolmentId enrolment = found.get().id();
        int changed = db.sql("""
                        insert into cohorts_phase_seat (id, enrolment_id, phase_id, given_at)
                        values (:id, :enrolment, :phase, :now)
                        on conflict (enrolment_id, phase_id)
                            do update set given_at = excluded.given_at, given_back_at = null, reason = null
                            where cohorts_phase_seat.given_back_at is not null
                        """)
                .param("id", Ids.next())
                .param("enrolment", enrolment)
                .param("phase", phase)
                .param("now", clock.instant())
                .update();
        if (changed == 0) return new Outcome.GivenAlready(enrolment);
        events.publishEvent(new PhaseSeatMoved(enrolment, phase, true, by, null));
        return new Outcome.Given(enrolment);
    }
}
