package org.madang.cohorts;

import org.madang.identity.PeopleOfPlaces;
import org.springframework.stereotype.Component;

/** Who takes part in the tracks of a place or holds something within it, and who speaks for an institution. */
@Component
class PeopleOfTracks implements PeopleOfPlaces {
    private static final String EDITION = """
            (e.programme_id = %s or e.id = %s
             or exists (select 1 from v_edition_institution i where i.edition_id = e.id and i.institution_id = %s))
            """.formatted(PROGRAMMES, EDITIONS, INSTITUTIONS);
    private static final String TRACK = """
            (t.id = %s or %s
             or exists (select 1 from v_track_institution i where i.track_id = t.id and i.institution_id = %s))
            """.formatted(TRACKS, EDITION, INSTITUTIONS);

    @Override
    public String people() {
        return """
                select n.person_id from cohorts_enrolment n
                join v_track t on t.id = n.track_id join v_edition e on e.id = t.edition_id where %s
                union
                select g.person_id from v_grant g
                join v_track t on t.id = g.scope join v_edition e on e.id = t.edition_id where g.kind = 'TRACK' and %s
                union
                select g.person_id from v_grant g
                join v_edition e on e.id = g.scope where g.kind = 'EDITION' and %s
                union
                select o.person_id from v_appointment o where o.institution_id = %s
                """.formatted(TRACK, TRACK, EDITION, INSTITUTIONS);
    }
}
