package org.madang.identity;

import java.time.Clock;
import java.util.UUID;
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
        give(person, grant, Term.OPEN, by);
    }

    /** @return false when the person holds it already, now or from a date to come; then nothing changes */
    @Transactional(propagation = Propagation.REQUIRED)
    public boolean give(PersonId person, Grant grant, Term term, PersonId by) {
        closeWhatRanOut(person, grant);
        UUID id = Ids.next();
        int given = db.sql("""
                        insert into identity_grant (id, person_id, role, kind, scope, given_by, given_at, valid_from, valid_until)
                        values (:id, :person, :role, :kind, :scope, :by, :now, :from, :until)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("person", person)
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .param("by", by)
                .param("now", clock.instant())
                .param("from", term.from())
                .param("until", term.until())
                .update();
        if (given == 1) events.publishEvent(new GrantChanged(person, grant, term, "GIVEN", by));
        return given == 1;
    }

    /** A grant whose last day is over is held no longer, so it must not stand in the way of a new one. */
    private void closeWhatRanOut(PersonId person, Grant grant) {
        db.sql("""
                update identity_grant set ended_at = valid_until
                where person_id = :person and role = :role and kind = :kind
                  and scope is not distinct from cast(:scope as uuid) and ended_at is null and valid_until <= :now
                """)
                .param("person", person)
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .param("now", clock.instant())
                .update();
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
        if (ended == 1) events.publishEvent(new GrantChanged(person, grant, Term.OPEN, "ENDED", by));
    }

    /** A grant given, ended or given an end; the person is what it happened to. */
    public record GrantChanged(PersonId person, Grant grant, Term term, String to, PersonId actor)
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
        public String reason() {
            return grant.role() + " " + grant.kind() + (grant.scope() == null ? "" : " " + grant.scope())
                    + (term.from() == null ? "" : " from " + term.from())
                    + (term.until() == null ? "" : " until " + term.until());
        }
    }
}
