package org.madang.admission;

import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** More people than a page holds, who applied with nothing but what every application has. */
@Component
public class SampleCrowd {
    private final Db db;

    SampleCrowd(Db db) {
        this.db = db;
    }

    /** Called "Crowd 0001" and so on; they stand before whoever is named with a later letter. */
    public void applied(SampleAdmission.Set set, int people) {
        db.sql("""
                with crowd as (
                    insert into identity_person (id, print_name, latin_name, sort_key, created_at)
                    select gen_random_uuid(), 'Crowd ' || lpad(n::text, 4, '0'), 'Crowd ' || lpad(n::text, 4, '0'),
                           'crowd ' || lpad(n::text, 4, '0'), now()
                    from generate_series(1, :people) n returning id, print_name)
                insert into admission_application
                       (id, call_id, person_id, state, print_name, latin_name, track_id, country, grade, created_at,
                        submitted_at, changed_at, form_version)
                select gen_random_uuid(), :call, id, 'SUBMITTED', print_name, print_name, :track, 'KH', 'EXPERT', now(),
                       now(), now(), 1
                from crowd
                """)
                .param("people", people)
                .param("call", set.call())
                .param("track", set.track())
                .update();
    }
}
