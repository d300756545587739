package org.madang.admission;

import java.util.List;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Reads by what a call is judged, and keeps it from changing while somebody judges. */
@Component
public class Rubrics {
    private final Db db;

    Rubrics(Db db) {
        this.db = db;
    }

    record Head(Blindness blindness, List<String> withheld, List<String> opened, boolean begun) {}

    public Rubric of(CallId call) {
        var head = db.sql("""
                        select coalesce(g.blindness, 'OPEN') as blindness, coalesce(g.withheld, '{}') as withheld,
                               coalesce(g.opened, '{}') as opened,
                               exists (select 1 from admission_review r join admission_application a on a.id = r.application_id
                                       where a.call_id = c.id and r.state not in ('ASSIGNED', 'RECUSED')) as begun
                        from admission_call c left join admission_reading g on g.call_id = c.id where c.id = :call
                        """).param("call", call).one(Head.class);
        var criteria = db.sql("""
                        select key, name, weight, low, middle, high from admission_criterion
                        where call_id = :call order by position, key
                        """).param("call", call).list(Rubric.Criterion.class);
        return new Rubric(
                head.blindness(),
                head.withheld(),
                head.opened(),
                criteria.isEmpty() ? List.of(Rubric.OVERALL) : criteria,
                head.begun());
    }

    /** Whoever changes the rubric waits for the reviews that are being written, and they for them. */
    Rubric toChange(CallId call) {
        db.sql("select 1 from admission_call where id = :call for update")
                .param("call", call)
                .exists();
        return of(call);
    }

    Rubric toJudgeBy(CallId call) {
        db.sql("select 1 from admission_call where id = :call for key share")
                .param("call", call)
                .exists();
        return of(call);
    }
}
