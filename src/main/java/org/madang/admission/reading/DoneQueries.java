package org.madang.admission.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Reads what people did in their tracks, for those who choose among them for a phase: counted as the rule of completion
 * counts it. A title leads to a name, so works are told by their number alone to whoever reads without names.
 */
@Component
class DoneQueries {
    private static final String COUNTED = """
            select coalesce(a.credited, 0)::float8 as credited, coalesce(a.expected, 0) as expected,
                   (select count(distinct w.id) from v_work w join v_work_credit k on k.work_id = w.id
                    where w.track_id = p.track_id and k.person_id = p.person_id
                      and w.state in ('APPROVED', 'PUBLISHED')) as works,
            """;

    private static final String OF = """
            join admission_call c on c.id = p.call_id and c.phase_id is not null
            left join v_attendance a on a.person_id = p.person_id and a.track_id = p.track_id
            """;

    private final Db db;

    DoneQueries(Db db) {
        this.db = db;
    }

    record Counted(double credited, long expected, long works, boolean blind) {}

    /** As one reviewer may know it; nothing where the call is for no phase. */
    Optional<Done> of(ApplicationId application, PersonId reader) {
        return db.sql(COUNTED + """
                        f.blind from admission_file f join admission_application p on p.id = f.application_id
                        """ + OF + "where f.reader = :reader and f.application_id = :id")
                .param("reader", reader)
                .param("id", application)
                .maybe(Counted.class)
                .map(counted -> done(application, counted));
    }

    /** As the secretariat knows it. */
    @Nullable
    Done known(ApplicationId application) {
        return db.sql(COUNTED + "false as blind from admission_application p\n" + OF + "where p.id = :id")
                .param("id", application)
                .maybe(Counted.class)
                .map(counted -> done(application, counted))
                .orElse(null);
    }

    record One(ApplicationId applicationId, double credited, long expected, long works, boolean blind) {}

    /** Of several beside each other, the numbers alone; empty where the call is for no phase. */
    Map<UUID, Done> of(List<ApplicationId> applications, PersonId reader) {
        var done = new HashMap<UUID, Done>();
        db.sql(COUNTED + """
                        f.application_id, f.blind from admission_file f join admission_application p on p.id = f.application_id
                        """ + OF + "where f.reader = :reader and f.application_id = any(:ids)")
                .param("reader", reader)
                .ids("ids", applications)
                .list(One.class)
                .forEach(one -> done.put(
                        one.applicationId().value(), new Done(one.credited(), one.expected(), one.works(), null)));
        return done;
    }

    private Done done(ApplicationId application, Counted counted) {
        return new Done(
                counted.credited(), counted.expected(), counted.works(), counted.blind() ? null : titles(application));
    }

    private List<Multilingual> titles(ApplicationId application) {
        return db.sql("""
                        select w.title from admission_application p join v_work w on w.track_id = p.track_id
                        where p.id = :id and w.state in ('APPROVED', 'PUBLISHED')
                          and exists (select 1 from v_work_credit k where k.work_id = w.id and k.person_id = p.person_id)
                        order by w.id limit 20
                        """).param("id", application).list(Multilingual.class);
    }
}
