package org.madang.admission.phases;

import java.util.List;
import java.util.Optional;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.database.Db;
import org.madang.identity.Purpose;
import org.springframework.stereotype.Component;

/** Counts and names the people of a phase. */
@Component
public class PhaseQueries {
    private final Db db;

    PhaseQueries(Db db) {
        this.db = db;
    }

    /** The tracks of a call with how many of their people stand where. */
    List<PeoplePage.Track> tracks(Calls.Call call) {
        return db.sql("""
                        select t.slug, t.title,
                               count(distinct e.person_id) as active,
                               count(distinct e.person_id) filter (where a.id is null) as waiting,
                               count(distinct e.person_id) filter (where a.state in ('DRAFT', 'RETURNED')) as writing,
                               count(distinct e.person_id) filter (where a.state = 'WITHDRAWN') as withdrawn,
                               count(distinct e.person_id) filter (
                                   where a.state = 'SUBMITTED' and not exists (
                                       select 1 from v_consent v
                                       where v.person_id = a.person_id and v.purpose = 'APPLICATION' and v.given
                                         and v.version = :agreement)) as unasked
                        from admission_call_track o
                        join v_track t on t.id = o.track_id
                        left join v_enrolment e on e.track_id = o.track_id and e.state = 'ACTIVE'
                        left join admission_application a on a.call_id = o.call_id and a.person_id = e.person_id
                        where o.call_id = :call group by t.id, t.slug, t.title, t.position order by t.position, t.slug
                        """)
                .param("agreement", Purpose.APPLICATION.version())
                .param("call", call.id())
                .list(PeoplePage.Track.class);
    }

    List<PeoplePage.Seat> seats(Calls.Call call) {
        return db.sql("""
                        select s.enrolment_id, p.print_name, p.name_language, s.country, t.title as track, s.given_at
                        from v_phase_seat s join v_person p on p.id = s.person_id join v_track t on t.id = s.track_id
                        where s.phase_id = :phase order by t.position, s.country, p.sort_key, s.enrolment_id limit 1000
                        """).param("phase", call.phaseId()).list(PeoplePage.Seat.class);
    }

    /** The phase that an application is for, and whether its person has a place there now. */
    public Optional<PhasePlace> placeOf(ApplicationId application) {
        return db.sql("""
                        select f.id, f.kind, f.title, f.starts_on, f.ends_on, s.enrolment_id
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        join v_phase f on f.id = c.phase_id
                        left join v_phase_seat s on s.phase_id = f.id and s.person_id = a.person_id
                        where a.id = :id limit 1
                        """).param("id", application).maybe(PhasePlace.class);
    }
}
