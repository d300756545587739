package org.madang.admission;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat says which reviewer an applicant meant, or that it is none of them. */
@Component
public class SettleRelation {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Readers readers;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    SettleRelation(
            Db db,
            Clock clock,
            Applications applications,
            Readers readers,
            Relations relations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.readers = readers;
        this.relations = relations;
        this.events = events;
    }

    public sealed interface Outcome {
        record Settled() implements Outcome {}

        record SettledAlready() implements Outcome {}

        /** The person named is no reviewer where the application stands. */
        record NoReviewer() implements Outcome {}

        /** Whoever settles is tied themselves. */
        record Tied() implements Outcome {}
    }

    record Named(String name, Relation kind, boolean settled) {}

    /** @param person whom the applicant meant; null when it is nobody who judges */
    @Transactional
    public Outcome settle(ApplicationId id, UUID named, @Nullable PersonId person, PersonId by) {
        applications.locked(id);
        Named what = db.sql("""
                        select name, kind, settled_at is not null as settled from admission_named
                        where id = :named and application_id = :id
                        """)
                .param("named", named)
                .param("id", id)
                .maybe(Named.class)
                .orElseThrow(NotFound::new);
        if (what.settled()) return new Outcome.SettledAlready();
        if (readers.tied(id, by)) return new Outcome.Tied();
        if (person != null && !readers.isReviewer(id, person)) return new Outcome.NoReviewer();
        if (person != null) relations.declare(id, person, what.kind(), what.name(), by);
        db.sql("update admission_named set settled_by = :by, settled_at = :now where id = :named")
                .param("by", by)
                .param("now", clock.instant())
                .param("named", named)
                .update();
        events.publishEvent(new Judging.RelationDeclared(id, what.kind(), by, what.name()));
        return new Outcome.Settled();
    }
}
