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
    /**
     * @param mine whether the reader is the official; the name is the other one's
     * @param printName empty while an assistant has not acted yet: naming an address must not tell whose it is
     */
    public record Row(
            UUID id,
            boolean mine,
            String printName,
            Language nameLanguage,
            String email,
            List<String> actions,
            Instant validFrom,
            Instant validUntil,
            boolean now) {
        public String called() {
            return printName.isEmpty() ? email : printName;
        }
    }

    private final Db db;
    private final Clock clock;

    DelegationQueries(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Row> of(PersonId person) {
        return db.sql("""
                        select d.id, d.official_id = :person as mine,
                               case when unmet then '' else p.print_name end as print_name,
                               case when unmet then 'en' else p.name_language end as name_language,
                               case when d.official_id = :person then d.email else coalesce(p.email, '') end as email, d.actions, d.valid_from, d.valid_until,
                               d.valid_from <= :now as now
                        from identity_delegation d
                        join identity_person p
                          on p.id = case when d.official_id = :person then d.assistant_id else d.official_id end
                        cross join lateral (select d.official_id = :person and d.met_at is null as unmet) met
                        where (d.official_id = :person or d.assistant_id = :person)
                          and d.ended_at is null and d.valid_until > :now
                        order by d.valid_from, d.id limit 100
                        """).param("person", person).param("now", clock.instant()).list(Row.class);
    }
}
