package org.madang.admission.conditions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/**
 * Makes the pages of those who are selected and have not heard of it, each with all conditions of theirs. To whom the
 * reader is tied is not among them.
 */
@Component
class ConditionsPages {
    private static final int PEOPLE = 100;

    private final Db db;
    private final Clock clock;
    private final Calls calls;

    ConditionsPages(Db db, Clock clock, Calls calls) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
    }

    record Head(ApplicationId id, long all) {}

    /** @param form holds behind whom the page goes on, as {@code after} */
    ConditionsPage page(Calls.Call call, Form form, PersonId reader) {
        String typed = form.value("after");
        UUID after = typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
        var heads = heads(call.id(), after, reader);
        // Whoever stood behind may be gone meanwhile; others need not be.
        if (heads.isEmpty() && after != null) return page(call, form.with("after", ""), reader);
        boolean more = heads.size() > PEOPLE;
        var shown = heads.stream().limit(PEOPLE).map(Head::id).toList();
        return new ConditionsPage(
                call,
                calls.tracks(call.id()),
                rows(shown),
                heads.isEmpty() ? 0 : heads.getFirst().all(),
                after == null ? "" : after.toString(),
                more ? ConditionsPage.path(call, shown.getLast().toString()) : null,
                form,
                clock.instant());
    }

    private List<Head> heads(CallId call, @Nullable UUID after, PersonId reader) {
        return db.sql("""
                        select r.id, r.all from (
                            select a.id, t.position, t.slug, a.print_name, count(*) over () as all
                            from admission_decision d
                            join admission_application a on a.id = d.application_id
                            join v_track t on t.id = a.track_id
                            where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED' and d.verdict = 'SELECT'
                              and a.id not in (select application_id from admission_conflict where person_id = :reader)) r
                        where cast(:after as uuid) is null
                           or (r.position, r.slug, r.print_name, r.id)
                              > (select t.position, t.slug, x.print_name, x.id from admission_application x
                                 join v_track t on t.id = x.track_id where x.id = :after and x.call_id = :call)
                        order by r.position, r.slug, r.print_name, r.id limit :rows
                        """)
                .param("call", call)
                .param("after", after)
                .param("reader", reader)
                .param("rows", PEOPLE + 1)
                .list(Head.class);
    }

    private List<ConditionsPage.Row> rows(List<ApplicationId> shown) {
        return db.sql("""
                        select a.id as application_id, a.print_name, p.name_language, t.title as track,
                               k.id as condition_id, k.text, k.due_at
                        from admission_decision d
                        join admission_application a on a.id = d.application_id
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        left join admission_condition k on k.decision_id = d.id
                        where a.id = any(:shown) and d.state = 'STAGED' and d.verdict = 'SELECT'
                        order by t.position, t.slug, a.print_name, a.id, k.due_at, k.id
                        """).ids("shown", shown).list(ConditionsPage.Row.class);
    }
}
