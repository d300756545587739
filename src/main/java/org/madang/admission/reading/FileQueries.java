package org.madang.admission.reading;

import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

@Component
class FileQueries {
    private final Db db;

    FileQueries(Db db) {
        this.db = db;
    }

    FilePage.Head head(ApplicationId id) {
        return db.sql("""
                        select coalesce(a.print_name, p.print_name) as print_name, p.name_language, p.demonstration,
                               c.slug as call_slug
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        join v_person p on p.id = a.person_id
                        where a.id = :id
                        """).param("id", id).maybe(FilePage.Head.class).orElseThrow(NotFound::new);
    }

    /** The institutions that have a say in an application or have had it, with what they have said. */
    List<FilePage.Nomination> nominations(ApplicationId id, Voice voice) {
        return db.sql("""
                        select i.id as institution_id, i.name, n.state, n.rank, n.reason, coalesce(n.note, '') as note,
                               coalesce(n.letter, '') as letter, n.decided_at
                        from admission_application a
                        join v_institution i on i.country = a.country
                        left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
                        where a.id = :id
                          and (n.application_id is not null or i.id = any(:delegations)
                               or exists (select 1 from v_track_institution t where t.institution_id = i.id
                                          and t.track_id = a.track_id and t.role = 'PARTNER'))
                        order by i.slug
                        """)
                .param("id", id)
                .ids("delegations", voice.delegations())
                .list(FilePage.Nomination.class);
    }

    boolean decided(ApplicationId id) {
        return db.sql("select 1 from admission_decision where application_id = :id and state = 'RELEASED'")
                .param("id", id)
                .exists();
    }

    List<FilePage.Decision> decisions(ApplicationId id) {
        return db.sql("""
                        select d.state, d.verdict, d.reserve_place, d.reason, d.staged_at, p.print_name as staged_by,
                               o.id as offer_id, o.state as offer_state, l.language as letter_language,
                               l.subject as letter_subject, l.text as letter_text
                        from admission_decision d
                        join v_person p on p.id = d.staged_by
                        left join admission_offer o on o.decision_id = d.id
                        left join admission_letter l on l.decision_id = d.id
                        where d.application_id = :id order by d.staged_at desc, d.id desc limit 50
                        """).param("id", id).list(FilePage.Decision.class);
    }

    List<FilePage.Mailed> mails(ApplicationId id) {
        return db.sql("""
                        select m.sent_at, p.print_name as sender, l.language, l.subject, l.text, l.addressed,
                               l.unwanted
                        from admission_mailing_letter l
                        join admission_mailing m on m.id = l.mailing_id
                        join v_person p on p.id = m.sent_by
                        where l.application_id = :id order by m.sent_at desc, m.id limit 50
                        """).param("id", id).list(FilePage.Mailed.class);
    }
}
