package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A first officer asks to select somebody, or to leave them out, whatever the rules give; nothing changes by it yet. */
@Component
public class ProposeOverride {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Overrides overrides;
    private final ApplicationEventPublisher events;

    ProposeOverride(
            Db db, Clock clock, Applications applications, Overrides overrides, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.overrides = overrides;
        this.events = events;
    }

    public sealed interface Outcome {
        record Proposed(OverrideId override) implements Outcome {}

        /** The same officer proposed the same before. */
        record ProposedAlready() implements Outcome {}

        /** Another one stands or waits and has to be withdrawn first. */
        record AnotherStands() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The officer applied themselves or has a tie to the applicant. */
        record Tied() implements Outcome {}

        /** The person holds a seat already; a decision about them is staged and released. */
        record HoldsSeat() implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}
    }

    @Transactional
    public Outcome propose(ApplicationId id, Overrides.Wish wish, String reason, PersonId by) {
        var application = applications.locked(id);
        if (application.state() != ApplicationState.SUBMITTED) return new Outcome.NotFromHere(application.state());
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (overrides.tied(id, by)) return new Outcome.Tied();
        var live = overrides.live(id);
        if (live.isPresent()) {
            var stands = live.get();
            return stands.proposedBy().equals(by)
                            && stands.wish() == wish
                            && stands.reason().equals(reason)
                    ? new Outcome.ProposedAlready()
                    : new Outcome.AnotherStands();
        }
        if (holdsSeat(id)) return new Outcome.HoldsSeat();
        var override = new OverrideId(Ids.next());
        db.sql("""
                        insert into admission_override
                               (id, application_id, wish, reason, state, proposed_by, proposed_at)
                        values (:override, :id, :wish, :reason, 'PROPOSED', :by, :now)
                        """)
                .param("override", override)
                .param("id", id)
                .param("wish", wish)
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new Moved.OverrideMoved(id, null, OverrideState.PROPOSED, by, reason));
        return new Outcome.Proposed(override);
    }

    private boolean holdsSeat(ApplicationId id) {
        return db.sql("select 1 from admission_offer where application_id = :id and state in ('OPEN', 'ACCEPTED')")
                .param("id", id)
                .exists();
    }
}
