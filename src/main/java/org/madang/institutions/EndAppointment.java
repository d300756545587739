package org.madang.institutions;

import java.time.LocalDate;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a post with its last day. */
@Component
public class EndAppointment {
    private final Db db;
    private final ApplicationEventPublisher events;

    EndAppointment(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        /** It had ended already, or begins only after that day. */
        record NotRunning() implements Outcome {}
    }

    @Transactional
    public Outcome end(AppointmentId appointment, LocalDate lastDay, PersonId by) {
        int ended =
                db.sql("""
                        update institutions_appointment set to_on = :lastDay
                        where id = :id and from_on <= :lastDay and (to_on is null or to_on > :lastDay)
                        """).param("id", appointment).param("lastDay", lastDay).update();
        if (ended == 0) return new Outcome.NotRunning();
        events.publishEvent(new AppointmentEnded(appointment, by));
        return new Outcome.Ended();
    }
}
