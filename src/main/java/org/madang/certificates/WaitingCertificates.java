package org.madang.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** What waits in Run: certificates for the word of my institution, and approved ones to be issued; a row a track. */
@Component
class WaitingCertificates implements RunQueue {
    private static final int MOST = 20;

    private final Db db;
    private final java.time.Clock clock;

    WaitingCertificates(Db db, java.time.Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Waiting(String slug, long number, @Nullable Instant oldest) {}

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        var rows = new ArrayList<Row>();
        if (viewer.has(Role.COURSE_MANAGER) || viewer.has(Role.PARTNER_COORDINATOR))
            unsigned(viewer).forEach(waiting -> rows.add(row(40, "certificates.queue.sign", waiting)));
        if (viewer.onPlatform(Role.SECRETARIAT))
            approved().forEach(waiting -> rows.add(row(41, "certificates.queue.issue", waiting)));
        return rows;
    }

    private static Row row(int position, String key, Waiting waiting) {
        return new Row(
                position, key, waiting.number(), waiting.oldest(), "/tracks/" + waiting.slug() + "/certificates");
    }

    private List<Waiting> unsigned(Viewer viewer) {
        return db.sql("""
                        select t.slug, count(distinct c.id) as number, min(c.created_at) as oldest
                        from certificates_certificate c
                        join v_person p on p.id = c.person_id
                        join v_track t on t.id = c.track_id
                        join v_track_institution r on r.track_id = t.id and r.role in ('PARTNER', 'OPERATOR')
                        where c.state = 'NAME_CONFIRMED'
                          and not exists (select 1 from certificates_approval a
                                          where a.certificate_id = c.id and a.institution_id = r.institution_id)
                          and (exists (select 1 from v_appointment a where a.person_id = :person
                                       and a.institution_id = r.institution_id and a.from_on <= :today
                                       and (a.to_on is null or a.to_on >= :today))
                               or exists (select 1 from v_grant g where g.person_id = :person
                                          and g.role in ('COURSE_MANAGER', 'PARTNER_COORDINATOR')
                                          and (g.scope = r.institution_id
                                               or (r.role = 'OPERATOR' and g.role = 'COURSE_MANAGER' and g.scope = t.id))))
                        group by t.slug order by min(c.created_at) limit :most
                        """)
                .param("person", viewer.id())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", MOST)
                .list(Waiting.class);
    }

    private List<Waiting> approved() {
        return db.sql("""
                        select t.slug, count(*) as number, min(c.created_at) as oldest
                        from certificates_certificate c join v_track t on t.id = c.track_id
                        join v_person p on p.id = c.person_id
                        where c.state = 'APPROVED' group by t.slug order by min(c.created_at) limit :most
                        """).param("most", MOST).list(Waiting.class);
    }
}
