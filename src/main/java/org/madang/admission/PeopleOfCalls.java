package org.madang.admission;

import org.madang.identity.PeopleOfPlaces;
import org.springframework.stereotype.Component;

/** Who sent an application within a place; drafts are their writers' alone. */
@Component
class PeopleOfCalls implements PeopleOfPlaces {
    @Override
    public String people() {
        return """
                select a.person_id from admission_application a
                join admission_call c on c.id = a.call_id join v_edition e on e.id = c.edition_id
                where a.submitted_at is not null
                  and (e.programme_id = %s or c.edition_id = %s or a.track_id = %s
                       or exists (select 1 from v_track_institution h join v_institution i on i.id = h.institution_id
                                  where h.track_id = a.track_id and h.role = 'PARTNER' and i.country = a.country
                                    and i.id = %s))
                """.formatted(PROGRAMMES, EDITIONS, TRACKS, INSTITUTIONS);
    }
}
