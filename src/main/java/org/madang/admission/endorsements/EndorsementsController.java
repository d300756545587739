package org.madang.admission.endorsements;

import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class EndorsementsController {
    private final Db db;

    EndorsementsController(Db db) {
        this.db = db;
    }

    /** The applications of the officer's own institutions, those without a word first. */
    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping("/admission/endorsements")
    Answer list(Viewer viewer) {
        var voice = Voice.of(viewer);
        var rows = db.sql("""
                        select a.id, a.print_name, a.latin_name, p.name_language, c.title as call, t.title as track,
                               m.print_name as named, coalesce(m.email, '') as named_email, m.rank as named_rank,
                               coalesce(m.letter, '') as named_letter, i.id as institution_id, i.name as institution, a.submitted_at, n.state, n.rank,
                               (select greatest(coalesce(max(o.rank), 0),
                                                (select coalesce(max(k.rank), 0) from admission_nominee k
                                                 where k.institution_id = i.id and k.call_id = a.call_id
                                                   and k.track_id = a.track_id and k.state = 'INVITED')) + 1
                                from admission_nomination o join admission_application b on b.id = o.application_id
                                where o.institution_id = i.id and o.state = 'ENDORSED' and b.call_id = a.call_id
                                  and b.track_id = a.track_id and b.country = a.country and b.state = 'SUBMITTED')::int as next,
                               exists (select 1 from admission_decision d
                                       where d.application_id = a.id and d.state = 'RELEASED') as decided
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        join v_institution i on i.country = a.country
                        left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
                        left join lateral (select k.print_name, k.email, k.rank, k.letter from admission_nominee k
                                           where k.application_id = a.id and k.institution_id = i.id and k.state = 'INVITED'
                                           order by k.id limit 1) m on true
                        where a.state = 'SUBMITTED' and (c.phase_id is null or c.needs_endorsement)
                          and (i.id = any(:delegations)
                               or i.id = any(:partners)
                                  and exists (select 1 from v_track_institution ti where ti.institution_id = i.id
                                              and ti.track_id = a.track_id and ti.role = 'PARTNER'))
                        order by n.state is not null, c.closes_at desc, t.position, n.rank nulls last, a.submitted_at, a.id
                        limit 500
                        """)
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .list(EndorsementsPage.Row.class);
        return Answer.page(new EndorsementsPage(rows));
    }
}
