package org.madang.admission;

import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the secretariat says that they are tied to an applicant: from then on another decides and reads reviews. */
@Component
public class DeclareTie {
    private final Applications applications;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    DeclareTie(Applications applications, Relations relations, ApplicationEventPublisher events) {
        this.applications = applications;
        this.relations = relations;
        this.events = events;
    }

    public sealed interface Outcome {
        record Declared() implements Outcome {}

        record DeclaredAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}
    }

    @Transactional
    public Outcome declare(ApplicationId id, Relation kind, String reason, PersonId by) {
        applications.locked(id);
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (!relations.declare(id, by, kind, reason, by)) return new Outcome.DeclaredAlready();
        events.publishEvent(new Judging.RelationDeclared(id, kind, by, reason));
        return new Outcome.Declared();
    }
}
