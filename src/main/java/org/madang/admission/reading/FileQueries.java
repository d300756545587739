package org.madang.admission.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.admission.ApplicationId;
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

    /** The partners that have a say in an application, with what they have said. */
    List<FilePage.Nomination> nominations(ApplicationId id) {
        return db.sql("""
                        select i.id as institution_id, i.name, n.state, n.rank, coalesce(n.note, '') as note, n.decided_at
                        from admission_application a
                        join v_track_institution t on t.track_id = a.track_id and t.role = 'PARTNER'
                        join v_institution i on i.id = t.institution_id and i.country = a.country
                        left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
                        where a.id = :id order by i.slug
                        """).param("id", id).list(FilePage.Nomination.class);
    }

    static List<FilePage.Nomination> spokenForBy(List<FilePage.Nomination> all, Set<UUID> institutions) {
        return all.stream()
                .filter(one -> institutions.contains(one.institutionId().value()))
                .toList();
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
}
