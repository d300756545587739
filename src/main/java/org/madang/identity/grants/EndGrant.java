package org.madang.identity.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a grant at once or at an instant to come. Every request asks the database, so nothing outlives the end. */
@Component
class EndGrant {
    sealed interface Outcome {
        record Ended(PersonId person) implements Outcome {}

        record WillEnd(PersonId person) implements Outcome {}

        record EndedBefore(PersonId person) implements Outcome {}

        record BeyondYourOwn() implements Outcome {}

        record LastOperator() implements Outcome {}

        record OverBeforeItBegins() implements Outcome {}

        record NoSuchGrant() implements Outcome {}
    }

    record Row(
            PersonId personId,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            Instant begins,
            boolean over) {}

    private final Db db;
    private final Clock clock;
    private final GiversReach reach;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    EndGrant(Db db, Clock clock, GiversReach reach, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.grants = grants;
        this.events = events;
    }

    /** @param at when it is to end; null for now */
    @Transactional
    Outcome end(UUID id, @Nullable Instant at, Viewer by) {
        Instant now = clock.instant();
        // Operators are held together, so that two of them cannot each end the other.
        db.sql("select id from identity_grant where role = 'OPERATOR' and ended_at is null order by id for update")
                .list(UUID.class);
        var found = db.sql("""
                        select person_id, role, kind, scope, coalesce(valid_from, given_at) as begins,
                               ended_at is not null or coalesce(valid_until <= :now, false) as over
                        from identity_grant where id = :id for update
                        """).param("now", now).param("id", id).maybe(Row.class);
        if (found.isEmpty()) return new Outcome.NoSuchGrant();
        var row = found.get();
        var grant = new Grant(row.role(), row.kind(), row.scope());
        if (!reach.covers(by, grant)) return new Outcome.BeyondYourOwn();
        if (row.over()) return new Outcome.EndedBefore(row.personId());
        if (row.role() == Role.OPERATOR && onlyOperator(row.personId(), now)) return new Outcome.LastOperator();
        if (at == null || !at.isAfter(now)) {
            grants.end(row.personId(), grant, by.id());
            return new Outcome.Ended(row.personId());
        }
        if (!at.isAfter(row.begins())) return new Outcome.OverBeforeItBegins();
        db.sql("update identity_grant set valid_until = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
        events.publishEvent(new Grants.GrantChanged(row.personId(), grant, new Term(null, at), "WILL_END", by.id()));
        return new Outcome.WillEnd(row.personId());
    }

    /** Whether nobody else is an operator without an end in sight. */
    private boolean onlyOperator(PersonId person, Instant now) {
        return !db.sql("""
                        select 1 from identity_grant where role = 'OPERATOR' and kind = 'PLATFORM' and person_id <> :person
                          and ended_at is null and valid_until is null and (valid_from is null or valid_from <= :now)
                        """).param("person", person).param("now", now).exists();
    }
}
