package org.madang.schedule;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "I can come after all." */
@Component
public class WithdrawAbsence {
    private final Db db;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    WithdrawAbsence(Db db, Sessions sessions, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.events = events;
    }

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record NothingAnnounced() implements Outcome {}

        record TooLate() implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(SessionId id, PersonId by) {
        if (sessions.read(id).rollCallState() == RollCallState.CLOSED) return new Outcome.TooLate();
        int deleted = db.sql("delete from schedule_absence where session_id = :session and person_id = :person")
                .param("session", id)
                .param("person", by)
                .update();
        if (deleted == 0) return new Outcome.NothingAnnounced();
        events.publishEvent(new AbsenceWithdrawn(id, by));
        return new Outcome.Withdrawn();
    }
}
