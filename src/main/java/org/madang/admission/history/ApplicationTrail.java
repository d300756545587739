package org.madang.admission.history;

import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/**
 * Reads the audit trail of an application and of whatever hangs on it: what institutions said
 * and were asked, more time, offers, questions about them, releases, the enrolment.
 */
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
     * @param tied the reader has a tie to the applicant: how others judged and why is left out, and so is what was staged
     *     and on what it should depend before the applicant heard of it
     */
    List<HistoryPage.Line> of(ApplicationId id, boolean tied, long before) {
        return db.sql("""
                        with this as (select * from admission_application where id = :id),
                        things as (
                            select id, null as object from this
                            union select id, null from admission_offer where application_id = :id
                            union select q.id, null from admission_offer_question q
                                  join admission_offer o on o.id = q.offer_id where o.application_id = :id
                            union select batch_id, null from admission_decision
                                  where application_id = :id and batch_id is not null
                            union select mailing_id, null from admission_mailing_letter where application_id = :id
                            union select id, null from admission_endorsement_link where application_id = :id
                            union select id, null from admission_nominee where application_id = :id
                            -- More time is given to a person, of whom nothing else belongs here.
                            union select person_id, 'deadline' from this
                            union select e.id, null from this a
                                  join v_enrolment e on e.person_id = a.person_id and e.track_id = a.track_id)
                        select t.id, t.at, t.object, t.to_state, case when not :tied then t.reason end as reason,
                               p.print_name as by, p.name_language as by_language, i.name as acting_for,
                               h.print_name as hand, h.name_language as hand_language
                        from things x
                        join v_audit t on t.object_id = x.id and t.object = coalesce(x.object, t.object)
                        left join v_person p on p.id = coalesce(t.acting_for_person, t.actor)
                        left join v_person h on h.id = t.actor and t.acting_for_person is not null
                        left join v_institution i on i.id = t.acting_for
                        where t.id < :before
                          and not (:tied and (t.object in ('review', 'override', 'decision')
                                              or t.object = 'condition' and t.to_state in ('OPEN', 'REMOVED')))
                          and (t.object <> 'mailing' or t.to_state = 'SENT')
                          and (t.object <> 'deadline'
                               or exists (select 1 from this a where t.to_state like '% ' || a.call_id)
                               -- Written before the call stood beside it.
                               or exists (select 1 from this a
                                          join admission_extension y on y.call_id = a.call_id and y.person_id = a.person_id
                                          where t.to_state = 'EXTENDED '
                                                || to_char(y.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                        order by t.id desc limit :rows
                        """)
                .param("id", id)
                .param("tied", tied)
                .param("before", before)
                .param("rows", PAGE + 1)
                .list(HistoryPage.Line.class);
    }
}
