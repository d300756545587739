package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer says why a letter may go out although the person was told otherwise elsewhere. */
@Component
public class AcknowledgeContradiction {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Readers readers;
    private final Contradictions contradictions;
    private final ApplicationEventPublisher events;

    AcknowledgeContradiction(
            Db db,
            Clock clock,
            Applications applications,
            Readers readers,
            Contradictions contradictions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.readers = readers;
        this.contradictions = contradictions;
        this.events = events;
    }

    public sealed interface Outcome {
        record Acknowledged() implements Outcome {}

        record AcknowledgedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** What is staged contradicts nothing of this kind, or is no longer staged. */
        record NothingToAcknowledge() implements Outcome {}

        /** The person has accepted the place; the decision can only be taken out. */
        record NeverGoesOut() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    @Transactional
    public Outcome acknowledge(ApplicationId id, Contradictions.Kind kind, String reason, PersonId by) {
        var application = applications.locked(id);
        if (readers.tied(id, by)) return new Outcome.OwnApplication();
        if (!kind.mayGoOut()) return new Outcome.NeverGoesOut();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        DecisionId staged = db.sql("select id from admission_decision where application_id = :id and state = 'STAGED'")
                .param("id", id)
                .maybe(DecisionId.class)
                .orElse(null);
        if (staged == null || !contradictions.stands(application.callId(), staged, kind))
            return new Outcome.NothingToAcknowledge();
        int written = db.sql("""
                        insert into admission_acknowledgement (decision_id, kind, reason, acknowledged_by, acknowledged_at)
                        values (:decision, :kind, :reason, :by, :now) on conflict do nothing
                        """)
                .param("decision", staged)
                .param("kind", kind)
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (written == 0) return new Outcome.AcknowledgedAlready();
        events.publishEvent(new ReleaseMoves.ContradictionAcknowledged(id, kind, by, reason));
        return new Outcome.Acknowledged();
    }
}
