package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How a submitted application leaves the reading before anybody has decided on it, and comes back to it: with a reason that
 * its applicant reads.
 */
@Component
public class Handback {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Readers readers;
    private final Letters letters;
    private final KeptAnswers kept;
    private final ApplicationEventPublisher events;

    Handback(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Readers readers,
            Letters letters,
            KeptAnswers kept,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.readers = readers;
        this.letters = letters;
        this.kept = kept;
        this.events = events;
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** It stands so already, with whatever reason was given first. */
        record DoneAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** A decision is staged or known; another decision is the way from there. */
        record DecidedAlready() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}
    }

    Outcome move(ApplicationId id, ApplicationState next, String reason, PersonId by) {
        var application = applications.locked(id);
        if (application.state() == next) return new Outcome.DoneAlready();
        if (!application.state().mayBecome(next)) return new Outcome.NotFromHere(application.state());
        if (readers.tied(id, by)) return new Outcome.OwnApplication();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (decided(id)) return new Outcome.DecidedAlready();
        if (application.state() == ApplicationState.RETURNED) kept.putBack(id, by);
        if (next == ApplicationState.RETURNED) kept.keep(id);
        var now = clock.instant();
        db.sql("update admission_application set state = :next, reason = :reason, changed_at = :now where id = :id")
                .param("next", next)
                .param("reason", next == ApplicationState.SUBMITTED ? null : reason)
                .param("now", now)
                .param("id", id)
                .update();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        letters.handedBack(id, application.personId(), call, next, reason, now);
        events.publishEvent(
                next == ApplicationState.SUBMITTED
                        ? new Moved.ApplicationRestored(id, application.state(), by, reason)
                        : new Moved.ApplicationMoved(id, application.state(), next, by, reason));
        return new Outcome.Done();
    }

    private boolean decided(ApplicationId id) {
        return db.sql("select 1 from admission_decision where application_id = :id and state in ('STAGED', 'RELEASED')")
                .param("id", id)
                .exists();
    }
}
