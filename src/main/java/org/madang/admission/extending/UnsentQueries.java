package org.madang.admission.extending;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.Forms;
import org.madang.admission.extending.UnsentPage.Unsent;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The drafts of one call whose time is over, those who ask for more of it first. */
@Component
class UnsentQueries {
    private final Db db;
    private final Calls calls;
    private final Forms forms;

    UnsentQueries(Db db, Calls calls, Forms forms) {
        this.db = db;
        this.calls = calls;
        this.forms = forms;
    }

    record Row(
            ApplicationId id,
            PersonId person,
            String name,
            Language nameLanguage,
            @Nullable Country country,
            ApplicationState state,
            int formVersion,
            Instant changedAt,
            @Nullable String asked,
            int rank) {}

    record Answer(ApplicationId application, String field, String value) {}

    /** Where a page goes on: behind this one. */
    record After(int rank, ApplicationId id) {
        static final After NOTHING = new After(-1, new ApplicationId(new java.util.UUID(0, 0)));
    }

    private static final String UNSENT = """
            from (select a.id, a.person_id as person, p.print_name as name, p.name_language, p.country, a.state,
                         a.form_version, a.changed_at, r.words as asked,
                         case when r.words is not null then 0 when a.state = 'DRAFT' then 1 else 2 end as rank
                  from admission_application a
                  join admission_call c on c.id = a.call_id
                  join v_person p on p.id = a.person_id
                  left join admission_extension x on x.call_id = a.call_id and x.person_id = a.person_id
                  left join admission_time_request r on r.application_id = a.id and r.answered_at is null
                  where a.call_id = :call and a.state in ('DRAFT', 'LAPSED')
                    and greatest(c.closes_at, x.until) + c.grace_minutes * interval '1 minute' < :now) u
            """;

    long count(Calls.Call call, Instant now) {
        return db.sql("select count(*) " + UNSENT)
                .param("call", call.id())
                .param("now", now)
                .one(Long.class);
    }

    List<Unsent> page(Calls.Call call, Instant now, After after, int most) {
        return said(
                call,
                db.sql("select * " + UNSENT + " where (rank, id) > (:rank, :id::uuid) order by rank, id limit :most")
                        .param("call", call.id())
                        .param("now", now)
                        .param("rank", after.rank())
                        .param("id", after.id())
                        .param("most", most)
                        .list(Row.class));
    }

    List<Unsent> named(Calls.Call call, Instant now, List<ApplicationId> named) {
        return said(
                call,
                db.sql("select * " + UNSENT + " where id = any(:named) order by rank, id")
                        .param("call", call.id())
                        .param("now", now)
                        .ids("named", named)
                        .list(Row.class));
    }

    /** The answers are only counted here; what they say reaches no page. */
    private List<Unsent> said(Calls.Call call, List<Row> rows) {
        var tracks = calls.tracks(call.id());
        var versions = new HashMap<Integer, Fields>();
        Map<ApplicationId, Map<String, String>> answers =
                db.sql("""
                        select application_id as application, field, value from admission_answer
                        where application_id = any(:ids)
                        """).ids("ids", rows.stream().map(Row::id).toList()).list(Answer.class).stream()
                        .collect(Collectors.groupingBy(
                                Answer::application, Collectors.toMap(Answer::field, Answer::value)));
        return rows.stream()
                .map(row -> {
                    Fields fields = versions.computeIfAbsent(
                            row.formVersion(), version -> new Fields(call, tracks, forms.of(call.id(), version)));
                    int missing = fields.problems(answers.getOrDefault(row.id(), Map.of()))
                            .size();
                    return new Unsent(
                            row.id(),
                            row.person(),
                            row.name(),
                            row.nameLanguage(),
                            row.country(),
                            row.state(),
                            missing,
                            row.changedAt(),
                            row.asked(),
                            row.rank());
                })
                .toList();
    }
}
