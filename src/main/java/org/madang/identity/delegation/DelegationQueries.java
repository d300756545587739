package org.madang.identity.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who acts for whom. */
@Component
public class DelegationQueries {
    /** @param mine whether the reader is the official; the name is the other one's */
    public record Row(
            UUID id,
            boolean mine,
            String printName,
            Language nameLanguage,
            String email,
            List<String> actions,
            Instant validFrom,
            Instant validUntil,
            boolean now) {}

    private final Db db;
    private final Clock clock;

    DelegationQueries(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Row> of(PersonId person) {
        return db.sql("""
                        select d.id, d.official_id = :person as mine, p.print_name, p.name_language,
                               coalesce(p.email, '') as email, d.actions, d.valid_from, d.valid_until,
                               d.valid_from <= :now as now
                        from identity_delegation d
                        join identity_person p
                          on p.id = case when d.official_id = :person then d.assistant_id else d.official_id end
                        where (d.official_id = :person or d.assistant_id = :person)
                          and d.ended_at is null and d.valid_until > :now
                        order by d.valid_from, d.id limit 100
                        """).param("person", person).param("now", clock.instant()).list(Row.class);
    }
}
