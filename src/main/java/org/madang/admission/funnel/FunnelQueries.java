package org.madang.admission.funnel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.CallId;
import org.madang.admission.Reach;
import org.madang.admission.funnel.FunnelPage.By;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

@Component
class FunnelQueries {
    private static final int PARTS = 300;

    private final Db db;

    FunnelQueries(Db db) {
        this.db = db;
    }

    /** One statement; it reads each application of the calls once. */
    List<FunnelPage.Part> parts(Reach reach, @Nullable CallId call, By by) {
        return reach.in(db.sql("""
                        with counted as (
                            select %s as value, %s as name,
                                   count(*) as begun,
                                   count(a.submitted_at) as submitted,
                                   count(*) filter (where n.application_id is not null and a.submitted_at is not null) as endorsed,
                                   count(*) filter (where d.application_id is not null) as selected,
                                   count(*) filter (where o.application_id is not null) as accepted,
                                   count(*) filter (where a.state = 'WITHDRAWN') as withdrawn
                            from admission_application a
                            join admission_call c on c.id = a.call_id
                            join v_edition e on e.id = c.edition_id
                            left join (select distinct application_id from admission_nomination
                                       where state = 'ENDORSED') n on n.application_id = a.id
                            left join admission_decision d
                                   on d.application_id = a.id and d.state = 'RELEASED' and d.verdict = 'SELECT'
                            left join admission_offer o on o.application_id = a.id and o.state = 'ACCEPTED'
                            %s
                            where (cast(:call as uuid) is null or a.call_id = :call)
                              and (:platform or e.programme_id = any(:programmes) or c.edition_id = any(:editions))
                            group by 1 order by 2 desc, 1 limit :parts)
                        select coalesce(p.value, '') as value, %s as name, p.begun, p.submitted, p.endorsed, p.selected,
                               p.accepted, p.withdrawn
                        from counted p %s
                        order by p.begun desc, p.value
                        """.formatted(
                                value(by),
                                by == By.GENDER ? LONGEST : "null::jsonb",
                                by == By.GENDER ? ANSWERS : "",
                                name(by),
                                names(by))))
                .param("call", call)
                .param("parts", PARTS)
                .list(FunnelPage.Part.class);
    }

    /**
     * What was chosen in the question that asks for gender in the version that somebody answered, in the words of the
     * newest; where that version marks none, in the one that a later version marks. Keys and values are each call’s own, so
     * calls are brought together by what the options say.
     */
    private static final String ANSWERS = """
            left join (
                select v.call_id, v.version, coalesce(own.key, later.key) as key
                from admission_form v
                left join admission_question own on own.call_id = v.call_id and own.version = v.version and own.asks_gender
                left join (
                    select distinct on (k.call_id) k.call_id, k.key
                    from admission_question k join admission_form f on f.call_id = k.call_id and f.version = k.version
                    where k.asks_gender and f.released_at is not null order by k.call_id, k.version desc) later
                  on later.call_id = v.call_id) q
              on q.call_id = a.call_id and q.version = a.form_version
            left join admission_answer g on g.application_id = a.id and g.field = 'q-' || q.key
            left join (
                select distinct on (o.call_id, o.question_key, o.value) o.call_id, o.question_key, o.value, o.label,
                       coalesce(o.label ->> 'en', (select min(v.value) from jsonb_each_text(o.label) v)) as said
                from admission_option o
                where exists (select 1 from admission_question k
                              where k.call_id = o.call_id and k.key = o.question_key and k.asks_gender)
                order by o.call_id, o.question_key, o.value, o.version desc) y
              on y.call_id = a.call_id and y.question_key = q.key and y.value = g.value""";

    private static final String LONGEST = "(array_agg(y.label order by length(y.label::text) desc, y.label::text))[1]";

    private static String value(By by) {
        return switch (by) {
            case COUNTRY -> "a.country";
            case TRACK -> "a.track_id::text";
            case GRADE -> "a.grade";
            case GENDER -> "coalesce(y.said, nullif(g.value, ''))";
            case CALL -> "a.call_id::text";
        };
    }

    private static String name(By by) {
        return switch (by) {
            case COUNTRY, GRADE -> "null::jsonb";
            case TRACK, CALL -> "t.title";
            case GENDER -> "p.name";
        };
    }

    private static String names(By by) {
        return switch (by) {
            case TRACK -> "left join v_track t on t.id = p.value::uuid";
            case CALL -> "left join admission_call t on t.id = p.value::uuid";
            case COUNTRY, GRADE, GENDER -> "";
        };
    }
}
