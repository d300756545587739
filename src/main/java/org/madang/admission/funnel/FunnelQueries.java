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
    /** The question that a call asks when it wants to know, and whose answer nobody needs to give. */
    private static final String GENDER = "q-gender";

    private static final int PARTS = 300;

    private final Db db;

    FunnelQueries(Db db) {
        this.db = db;
    }

    /** One statement; it reads each application of the calls once. */
    List<FunnelPage.Part> parts(Reach reach, @Nullable CallId call, By by) {
        return reach.in(db.sql("""
                        with counted as (
                            select %s as value,
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
                        """.formatted(value(by), by == By.GENDER ? ANSWERS : "", name(by), names(by))))
                .param("call", call)
                .param("parts", PARTS)
                .param("gender", GENDER)
                .param("question", GENDER.substring(2))
                .list(FunnelPage.Part.class);
    }

    private static final String ANSWERS =
            "left join admission_answer g on g.application_id = a.id and g.field = :gender";

    private static String value(By by) {
        return switch (by) {
            case COUNTRY -> "a.country";
            case TRACK -> "a.track_id::text";
            case GRADE -> "a.grade";
            case GENDER -> "nullif(g.value, '')";
            case CALL -> "a.call_id::text";
        };
    }

    private static String name(By by) {
        return switch (by) {
            case COUNTRY, GRADE -> "null::jsonb";
            case TRACK, CALL -> "t.title";
            case GENDER -> """
                (select x.label from admission_option x
                 where x.question_key = :question and x.value = p.value limit 1)""";
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
