package org.madang.admission;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretariat says whom an applicant meant, or that it is nobody who judges. An officer of the very name that was
 * written does not act on the application until another confirms that they are meant, or says why they are not; the tie of
 * a reviewer of that name stays, since a panel can do without one.
 */
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

        /** An officer of that very name is let go by a reason only. */
        record ReasonMissing() implements Outcome {}

        /** Whoever settles is tied themselves, or is the one who may be meant. */
        record Tied() implements Outcome {}
    }

    record Named(String name, Relation kind, boolean settled) {}

    /**
     * @param person whom the applicant meant; null when it is nobody who judges
     * @param reason why an officer of that name is not meant; empty where there is none, or they are
     */
    @Transactional
    public Outcome settle(ApplicationId id, UUID named, @Nullable PersonId person, String reason, PersonId by) {
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
        List<PersonId> ofThatName = relations.openlyNamed(id, what.name());
        if (ofThatName.contains(by) || readers.bound(id, by)) return new Outcome.Tied();
        List<PersonId> officers = ofThatName.stream()
                .filter(each -> !readers.isReviewer(id, each))
                .toList();
        if (person != null && !officers.contains(person) && !readers.isReviewer(id, person))
            return new Outcome.NoReviewer();
        List<PersonId> others =
                officers.stream().filter(each -> !each.equals(person)).toList();
        if (officers.size() == others.size() && !officers.isEmpty() && reason.isBlank())
            return new Outcome.ReasonMissing();
        if (person != null) {
            relations.declare(id, person, what.kind(), what.name(), by);
            relations.settle(id, person, null, by);
        }
        String aside = reason.isBlank() ? what.name() : reason.strip();
        for (PersonId officer : others) relations.settle(id, officer, aside, by);
        db.sql("update admission_named set settled_by = :by, settled_at = :now where id = :named")
                .param("by", by)
                .param("now", clock.instant())
                .param("named", named)
                .update();
        events.publishEvent(
                person == null && !others.isEmpty()
                        ? new Judging.RelationSetAside(id, what.kind(), by, aside)
                        : new Judging.RelationDeclared(id, what.kind(), by, what.name()));
        return new Outcome.Settled();
    }
}
