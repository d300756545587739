package org.madang.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends grants, always inside the use case that has the reason for it. */
@Component
public class Grants {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Grants(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Giving what is already held changes nothing. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void give(PersonId person, Grant grant, PersonId by) {
        UUID id = Ids.next();
        int given = db.sql("""
                        insert into identity_grant (id, person_id, role, kind, scope, given_by, given_at)
                        values (:id, :person, :role, :kind, :scope, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("person", person)
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (given == 1) events.publishEvent(new GrantChanged(person, grant, "GIVEN", by));
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public void end(PersonId person, Grant grant, PersonId by) {
        int ended = db.sql("""
                        update identity_grant set ended_at = :now, ended_by = :by
                        where person_id = :person and role = :role and kind = :kind
                          and scope is not distinct from cast(:scope as uuid) and ended_at is null
                        """)
                .param("now", clock.instant())
                .param("by", by)
                .param("person", person)
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .update();
        if (ended == 1) events.publishEvent(new GrantChanged(person, grant, "ENDED", by));
    }

    /** A grant given or ended; the person is what it happened to. */
    public record GrantChanged(PersonId person, Grant grant, String to, PersonId actor)
            implements org.madang.shared.Transition {
        @Override
        public String object() {
            return "grant";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public @Nullable String from() {
            return null;
        }

        @Override
        public String reason() {
            return grant.role() + " " + grant.kind() + (grant.scope() == null ? "" : " " + grant.scope());
        }
    }
}
