package org.madang.admission.applications;

import java.util.List;
import java.util.Optional;
import org.madang.admission.ApplicationId;
import org.madang.admission.applications.ApplicationPages.Endorser;
import org.madang.admission.applications.ApplicationPages.Released;
import org.madang.admission.applications.ApplicationPages.TimeRequest;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** What an applicant may know of their application: what institutions said, but not their letters, and what was released. */
@Component
class ApplicationQueries {
    private final Db db;

    ApplicationQueries(Db db) {
        this.db = db;
    }

    List<Endorser> endorsers(ApplicationId id) {
        return db.sql("""
                        select i.id as institution_id, i.name, n.state, n.decided_at as said_at
                        from admission_application a
                        join v_institution i on i.country = a.country
                        left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
                        where a.id = :id
                          and (n.application_id is not null
                               or exists (select 1 from v_track_institution t where t.institution_id = i.id
                                          and t.track_id = a.track_id and t.role = 'PARTNER'))
                        order by n.decided_at, i.slug
                        """).param("id", id).list(Endorser.class);
    }

    Optional<TimeRequest> timeRequest(ApplicationId id) {
        return db.sql("select words, asked_at, answered_at from admission_time_request where application_id = :id")
                .param("id", id)
                .maybe(TimeRequest.class);
    }

    Optional<Released> released(ApplicationId id) {
        return db.sql("""
                        select d.verdict, d.reserve_place, d.reason, o.id as offer_id, o.state as offer_state, o.answer_by
                        from admission_decision d left join admission_offer o on o.decision_id = d.id
                        where d.application_id = :id and d.state = 'RELEASED'
                        """).param("id", id).maybe(Released.class);
    }
}
