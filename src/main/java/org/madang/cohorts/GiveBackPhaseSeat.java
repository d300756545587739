package org.madang.cohorts;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a place in a phase back; its person stays in the track, and the place is free for the next. */
@Component
public class GiveBackPhaseSeat {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GiveBackPhaseSeat(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record GivenBack() implements Outcome {}

        record GivenBackAlready() implements Outcome {}
    }

    /** @param reason kept with the enrolment; empty when its person gave none */
    @Transactional
    public Outcome giveBack(EnrolmentId enrolment, PhaseId phase, String reason, PersonId by) {
        boolean given = db.sql("""
                        select given_back_at is null from cohorts_phase_seat
                        where enrolment_id = :enrolment and phase_id = :phase for update
                        """)
                .param("enrolment", enrolment)
                .param("phase", phase)
                .maybe(Boolean.class)
                .orElseThrow(NotFound::new);
        if (!given) return new Outcome.GivenBackAlready();
        db.sql("""
                        update cohorts_phase_seat set given_back_at = :now, reason = :reason
                        where enrolment_id = :enrolment and phase_id = :phase
                        """)
                .param("now", clock.instant())
                .param("reason", reason)
                .param("enrolment", enrolment)
                .param("phase", phase)
                .update();
        events.publishEvent(new PhaseSeatMoved(enrolment, phase, false, by, reason.isBlank() ? null : reason));
        return new Outcome.GivenBack();
    }
}
