package org.madang.admission.history;

import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Reads the audit trail of an application and of whatever hangs on it: offers, questions about them, releases, the enrolment. */
@Component
class ApplicationTrail {
    static final int PAGE = 50;

    private final Db db;

    ApplicationTrail(Db db) {
        this.db = db;
    }

    /**
     * One more than a page, newest first, so that its reader knows whether there is more.
     *
     * @param tied the reader has a tie to the applicant: how others judged and why is left out
     */
    List<HistoryPage.Line> of(ApplicationId id, boolean tied, long before) {
        return db.sql("""
                        with things as (
                            select cast(:id as uuid) as id
                            union all select id from admission_offer where application_id = :id
                            union all select q.id from admission_offer_question q
                                      join admission_offer o on o.id = q.offer_id where o.application_id = :id
                            union all select batch_id from admission_decision
                                      where application_id = :id and batch_id is not null
                            union all select mailing_id from admission_mailing_letter where application_id = :id
                            union all select e.id from admission_application a
                                      join v_enrolment e on e.person_id = a.person_id and e.track_id = a.track_id
                                      where a.id = :id)
                        select t.id, t.at, t.object, t.to_state, case when not :tied then t.reason end as reason,
                               p.print_name as by, p.name_language as by_language, i.name as acting_for,
                               h.print_name as hand, h.name_language as hand_language
                        from v_audit t
                        left join v_person p on p.id = coalesce(t.acting_for_person, t.actor)
                        left join v_person h on h.id = t.actor and t.acting_for_person is not null
                        left join v_institution i on i.id = t.acting_for
                        where t.object_id in (select id from things) and t.id < :before
                          and not (:tied and t.object in ('review', 'override'))
                          and (t.object <> 'mailing' or t.to_state = 'SENT')
                        order by t.id desc limit :rows
                        """)
                .param("id", id)
                .param("tied", tied)
                .param("before", before)
                .param("rows", PAGE + 1)
                .list(HistoryPage.Line.class);
    }
}
