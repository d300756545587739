package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second officer confirms what a first one proposed against the rules, or either withdraws it. What is confirmed
 * counts in the next run of the selection.
 */
@Component
public class SettleOverride {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Overrides overrides;
    private final ApplicationEventPublisher events;

    SettleOverride(
            Db db, Clock clock, Applications applications, Overrides overrides, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.overrides = overrides;
        this.events = events;
    }

    public enum Say {
        CONFIRM,
        WITHDRAW
    }

    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record Withdrawn() implements Outcome {}

        /** It stands like this already. */
        record SettledAlready() implements Outcome {}

        /** Who proposed it cannot be the second officer as well. */
        record SameOfficer() implements Outcome {}

        record Tied() implements Outcome {}

        /** It was withdrawn meanwhile, or the application has moved on. */
        record NoLongerOpen() implements Outcome {}
    }

    @Transactional
    public Outcome settle(ApplicationId application, OverrideId id, Say say, PersonId by) {
        ApplicationState state = applications.locked(application).state();
        var override = overrides.of(application).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var next = say == Say.CONFIRM ? OverrideState.CONFIRMED : OverrideState.WITHDRAWN;
        if (override.state() == next) return new Outcome.SettledAlready();
        if (!override.state().mayBecome(next)) return new Outcome.NoLongerOpen();
        if (overrides.tied(application, by)) return new Outcome.Tied();
        if (next == OverrideState.WITHDRAWN) {
            move(id, "withdrawn", next, by);
        } else {
            if (state != ApplicationState.SUBMITTED) return new Outcome.NoLongerOpen();
            if (override.proposedBy().equals(by)) return new Outcome.SameOfficer();
            move(id, "confirmed", next, by);
        }
        events.publishEvent(new Moved.OverrideMoved(application, override.state(), next, by, null));
        return next == OverrideState.CONFIRMED ? new Outcome.Confirmed() : new Outcome.Withdrawn();
    }

    private void move(OverrideId id, String verb, OverrideState next, PersonId by) {
        db.sql("update admission_override set state = :next, " + verb + "_by = :by, " + verb
                        + "_at = :now where id = :id")
                .param("next", next)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", id)
                .update();
    }
}
