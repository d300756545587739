package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings drafts back to life once there is time for them again, and takes a request for time as answered. */
@Component
class LapsedDrafts {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LapsedDrafts(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param person whose draft; null for everybody's
     * @return whose draft had lapsed, and who waited for an answer: they do not know yet that there is time again
     */
    List<PersonId> reopen(CallId call, @Nullable PersonId person, PersonId by, @Nullable String reason) {
        String whose = person == null ? "" : " and person_id = :person";
        var held = db.sql("""
                        select id from admission_application where call_id = :call and state in ('DRAFT', 'LAPSED')
                        """ + whose + " order by id for update").param("call", call);
        var drafts = (person == null ? held : held.param("person", person)).list(ApplicationId.class);
        var woken =
                db.sql("""
                        update admission_application set state = 'DRAFT', reason = null, changed_at = :now
                        where id = any(:drafts) and state = 'LAPSED' returning id
                        """).param("now", clock.instant()).ids("drafts", drafts).list(ApplicationId.class);
        var asked = answered(drafts);
        woken.forEach(draft -> events.publishEvent(
                new Moved.ApplicationMoved(draft, ApplicationState.LAPSED, ApplicationState.DRAFT, by, reason)));
        return db.sql("""
                        select person_id from admission_application where id = any(:woken) or id = any(:asked) order by id
                        """).ids("woken", woken).ids("asked", asked).list(PersonId.class);
    }

    private List<ApplicationId> answered(List<ApplicationId> drafts) {
        return db.sql("""
                        update admission_time_request set answered_at = :now
                        where application_id = any(:drafts) and answered_at is null
                        returning application_id
                        """).param("now", clock.instant()).ids("drafts", drafts).list(ApplicationId.class);
    }
}
