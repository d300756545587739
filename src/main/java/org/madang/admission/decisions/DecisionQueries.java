package org.madang.admission.decisions;

import java.util.List;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class DecisionQueries {
    private final Db db;

    DecisionQueries(Db db) {
        this.db = db;
    }

    /**
     * The cells of the call's edition that its tracks fall into, with what is taken of each. A seat that is kept for somebody
     * to whom the viewer is tied, while nobody has heard of it, is counted apart, because it tells what was decided.
     */
    List<DecisionPages.Cell> cells(Calls.Call call, PersonId viewer) {
        return db.sql("""
                        with tied as materialized (select application_id from admission_conflict where person_id = :viewer)
                        select s.track_id, t.title as track, s.country, s.grade, s.seats, s.floor,
                               count(h.person_id) filter (where h.accepted) as accepted,
                               count(h.person_id) filter (where h.offered and not h.accepted) as offered,
                               count(h.person_id) filter (where not h.offered and not h.accepted and k.application_id is null) as staged,
                               count(h.person_id) filter (where not h.offered and not h.accepted and k.application_id is not null) as kept,
                               (select count(*) from admission_claimed k
                                where s.phase_id is null and k.edition_id = s.edition_id
                                  and (s.track_id is null or k.track_id = s.track_id)
                                  and (s.country is null or k.country = s.country)
                                  and (s.grade is null or k.grade = s.grade)) as claimed,
                               (select count(*) from admission_application a
                                where a.call_id = :call and a.state = 'SUBMITTED'
                                  and (s.track_id is null or a.track_id = s.track_id)
                                  and (s.country is null or a.country = s.country)
                                  and (s.grade is null or a.grade = s.grade)) as applications,
                               exists (select 1 from tied o join admission_application a on a.id = o.application_id
                                       where a.call_id = :call) as ties
                        from v_seat_cell s
                        left join v_track t on t.id = s.track_id
                        left join admission_taken h
                               on h.edition_id = s.edition_id and h.phase_id is not distinct from s.phase_id
                              and (s.track_id is null or h.track_id = s.track_id)
                              and (s.country is null or h.country = s.country)
                              and (s.grade is null or h.grade = s.grade)
                        left join tied k on k.application_id = h.application_id
                        where s.edition_id = :edition and s.phase_id is not distinct from cast(:phase as uuid)
                          and (s.track_id is null
                               or exists (select 1 from admission_call_track o
                                          where o.call_id = :call and o.track_id = s.track_id))
                        group by s.id, s.phase_id, s.edition_id, s.track_id, t.title, t.position, s.country, s.grade, s.seats, s.floor
                        order by t.position, s.country, s.grade
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("viewer", viewer)
                .param("call", call.id())
                .list(DecisionPages.Cell.class);
    }

    long total(CallId call) {
        return db.sql("select count(*) from admission_application where call_id = :call and state = 'SUBMITTED'")
                .param("call", call)
                .one(Long.class);
    }

    List<DecisionPages.Waiting> waiting(CallId call) {
        return db.sql("""
                        select distinct a.track_id, a.country, a.grade
                        from admission_application a
                        join admission_decision f on f.application_id = a.id and f.state = 'RELEASED' and f.verdict = 'RESERVE'
                        where a.call_id = :call and a.state = 'SUBMITTED'
                          and not exists (select 1 from admission_decision d
                                          where d.application_id = a.id and d.state = 'STAGED')
                        """).param("call", call).list(DecisionPages.Waiting.class);
    }

    List<DecisionPages.Batch> batches(CallId call) {
        return db.sql("""
                        select b.released_at, p.print_name as released_by, b.decisions, b.answer_by
                        from admission_batch b join v_person p on p.id = b.released_by
                        where b.call_id = :call order by b.released_at desc limit 50
                        """).param("call", call).list(DecisionPages.Batch.class);
    }

    List<DecisionPages.Counted> staged(CallId call) {
        return db.sql("""
                        select d.verdict, count(*) as count
                        from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED'
                        group by d.verdict order by d.verdict desc
                        """).param("call", call).list(DecisionPages.Counted.class);
    }
}
