package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes down who is tied to an application; what is written once stands. */
@Component
class Relations {
    private final Db db;
    private final Clock clock;

    Relations(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return whether nothing was known before */
    boolean declare(ApplicationId id, PersonId person, Relation kind, String reason, PersonId by) {
        return db.sql("""
                        insert into admission_relation (application_id, person_id, kind, reason, declared_by, declared_at)
                        values (:id, :person, :kind, :reason, :by, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("kind", kind)
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", clock.instant())
                        .update()
                > 0;
    }
}
