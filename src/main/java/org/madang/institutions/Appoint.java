package org.madang.institutions;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints somebody to a post at an institution. */
@Component
public class Appoint {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Appoint(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        AppointmentId appointment();

        record Appointed(AppointmentId appointment) implements Outcome {}

        record AlreadyThere(AppointmentId appointment) implements Outcome {}
    }

    @Transactional
    public Outcome appoint(NewAppointment post, PersonId by) {
        var id = new AppointmentId(Ids.next());
        int inserted = db.sql("""
                        insert into institutions_appointment (id, person_id, institution_id, role_title, from_on, to_on,
                                                              may_speak_for, may_clear, appointed_by, appointed_at)
                        values (:id, :person, :institution, :title, :from, :to, :speak, :clear, :by, :now)
                        on conflict (person_id, institution_id, from_on) do nothing
                        """)
                .param("id", id)
                .param("person", post.person())
                .param("institution", post.institution())
                .param("title", post.title())
                .param("from", post.from())
                .param("to", post.to())
                .param("speak", post.maySpeak())
                .param("clear", post.mayClear())
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(known(post));
        events.publishEvent(new PersonAppointed(id, by));
        return new Outcome.Appointed(id);
    }

    private AppointmentId known(NewAppointment post) {
        return db.sql("""
                        select id from institutions_appointment
                        where person_id = :person and institution_id = :institution and from_on = :from
                        """)
                .param("person", post.person())
                .param("institution", post.institution())
                .param("from", post.from())
                .one(AppointmentId.class);
    }
}
