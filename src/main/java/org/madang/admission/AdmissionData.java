package org.madang.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Applications: their answers and names go with the person, their place in the counts of a call stays. */
@Component
class AdmissionData implements PersonalData {
    private final Db db;

    AdmissionData(Db db) {
        this.db = db;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("admission_application", "person_id", """
                        select c.title as call, a.state, a.reason, a.print_name, a.latin_name, a.country, a.grade,
                               a.created_at, a.submitted_at,
                               (select jsonb_object_agg(n.field, n.value) from admission_answer n where n.application_id = a.id) as answers,
                               (select jsonb_agg(jsonb_build_object('verdict', d.verdict, 'reason', d.reason, 'state', o.state,
                                                                    'answered_at', o.answered_at))
                                from admission_decision d left join admission_offer o on o.decision_id = d.id
                                where d.application_id = a.id and d.state = 'RELEASED') as decisions
                        from admission_application a join admission_call c on c.id = a.call_id
                        where a.person_id = :person order by a.created_at
                        """).erasedBy("""
                        delete from admission_answer
                        where application_id in (select id from admission_application where person_id = :person)
                        """, """
                        update admission_nomination set note = ''
                        where application_id in (select id from admission_application where person_id = :person)
                        """, """
                        update admission_review set note = ''
                        where application_id in (select id from admission_application where person_id = :person)
                        """, """
                        update admission_offer set reason = null
                        where application_id in (select id from admission_application where person_id = :person)
                        """, """
                        update admission_decision set reason = case when reason = '' then '' else '–' end
                        where application_id in (select id from admission_application where person_id = :person)
                        """, """
                        update admission_application
                        set reason = null, print_name = case when print_name is not null then '–' end,
                            latin_name = case when latin_name is not null then '' end
                        where person_id = :person
                        """),
                PersonRows.actor("admission_nomination", "officer"),
                PersonRows.withheld(
                        "admission_review",
                        "reviewer",
                        "A judgement of somebody else’s application, which is theirs to read and not the reviewer’s."),
                PersonRows.actor("admission_batch", "released_by"),
                PersonRows.actor("admission_decision", "staged_by"));
    }

    @Override
    public List<UUID> things(PersonId person) {
        return db.sql("""
                        select id from admission_application where person_id = :person
                        union all select o.id from admission_offer o
                        join admission_application a on a.id = o.application_id where a.person_id = :person
                        """).param("person", person).list(UUID.class);
    }

    @Override
    public List<Obstacle> obstacles(PersonId one, PersonId other) {
        var obstacles = new ArrayList<Obstacle>();
        for (Multilingual title : titles("""
                select c.title from admission_application a
                join admission_application b on b.call_id = a.call_id and b.person_id = :other
                join admission_call c on c.id = a.call_id where a.person_id = :one order by c.id
                """, one, other))
            obstacles.add(new Obstacle("admission.obstacle.applied", title));
        for (Multilingual title : titles("""
                select distinct on (c.id) c.title from admission_review r
                join admission_application a on a.id = r.application_id join admission_call c on c.id = a.call_id
                where (r.reviewer = :one and a.person_id = :other) or (r.reviewer = :other and a.person_id = :one)
                   or (r.reviewer = :one and exists (select 1 from admission_review s
                       where s.application_id = r.application_id and s.reviewer = :other))
                order by c.id
                """, one, other))
            obstacles.add(new Obstacle("admission.obstacle.reviewed", title));
        return obstacles;
    }

    private List<Multilingual> titles(String sql, PersonId one, PersonId other) {
        return db.sql(sql).param("one", one).param("other", other).list(Multilingual.class);
    }
}
