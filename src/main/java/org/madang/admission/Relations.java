package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes down who is tied to an application; what is written once stands, until another says otherwise. */
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

    /** Whom the applicant named by their very name, as long as nobody has said whether they are meant. */
    List<PersonId> openlyNamed(ApplicationId id, String name) {
        return db.sql("""
                        select r.person_id from admission_relation r join admission_application a on a.id = r.application_id
                        where a.id = :id and r.declared_by = a.person_id and r.reason = :name and r.settled_by is null
                        order by r.person_id
                        """).param("id", id).param("name", name).list(PersonId.class);
    }

    /** @param aside why they are not tied after all; null when they are */
    void settle(ApplicationId id, PersonId person, @Nullable String aside, PersonId by) {
        db.sql("""
                        update admission_relation set settled_by = :by, settled_at = :now, set_aside = :aside
                        where application_id = :id and person_id = :person and settled_by is null
                        """)
                .param("by", by)
                .param("now", clock.instant())
                .param("aside", aside)
                .param("id", id)
                .param("person", person)
                .update();
    }
}
