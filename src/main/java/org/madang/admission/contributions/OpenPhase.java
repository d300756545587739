package org.madang.admission.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * On This week of whoever takes part: a phase with places of its own for which they have neither written nor said that they
 * stay out. Such a call stands on no list.
 */
public record OpenPhase(
        String slug,
        PhaseKind kind,
        Multilingual title,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant closesAt,
        ZoneId zone)
        implements Page {
    /** One row: what is open for the viewer as a JSON array, null when nothing is. */
    static final String SQL = """
            select jsonb_agg(to_jsonb(w)) as phases
            from (select c.slug, f.kind, f.title, f.starts_on, f.ends_on, c.closes_at, c.zone
                  from admission_call c
                  join v_phase f on f.id = c.phase_id
                  where c.announced_at is not null and c.opens_at <= :now and c.closes_at >= :now
                    and exists (select 1 from admission_call_track o join v_enrolment e on e.track_id = o.track_id
                                where o.call_id = c.id and e.person_id = :viewer and e.state = 'ACTIVE')
                    and not exists (select 1 from admission_application a
                                    where a.call_id = c.id and a.person_id = :viewer)
                  order by c.closes_at, c.id limit 3) w
            """;

    public String phase(Screen s) {
        return Phases.name(s, kind, title);
    }

    @Override
    public String template() {
        return "admission/contributions/phase.jte";
    }
}
