package org.madang.admission;

import java.time.LocalDateTime;
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

    /** All who applied to a call, and were told nothing yet, are offered a place in one batch. */
    public void offered(SampleAdmission.Set set, LocalDateTime answer) {
        db.sql("""
                with those as (select id from admission_application where call_id = :call and state = 'SUBMITTED'),
                batch as (
                    insert into admission_batch (id, call_id, answer_local, answer_by, decisions, released_by, released_at)
                    select gen_random_uuid(), :call, cast(:answer as timestamp), :answerBy, count(*), :by, :now from those
                    returning id),
                decided as (
                    insert into admission_decision (id, application_id, verdict, state, batch_id, staged_by, staged_at)
                    select gen_random_uuid(), those.id, 'SELECT', 'RELEASED', batch.id, :by, :now from those, batch
                    returning id, application_id)
                insert into admission_offer (id, application_id, decision_id, state, opened_at, answer_by)
                select gen_random_uuid(), application_id, id, 'OPEN', :now, :answerBy from decided
                """)
                .param("call", set.call())
                .param("answer", answer.toString())
                .param("answerBy", answer.atZone(SampleAdmission.SEOUL).toInstant())
                .param("by", set.officer())
                .param(
                        "now",
                        SampleAdmission.OPENS
                                .plusDays(9)
                                .atZone(SampleAdmission.SEOUL)
                                .toInstant())
                .update();
    }
}
