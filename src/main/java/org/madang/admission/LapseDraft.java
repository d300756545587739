package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of staff confirms that a draft was not sent in time; the clock alone lets nothing lapse. The applicant keeps
 * every word and is written to. For a draft that has lapsed it answers a request for more time with no.
 */
@Component
public class LapseDraft {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    LapseDraft(
            Db db,
            Clock clock,
            Calls calls,
            Deadlines deadlines,
            Applications applications,
            Letters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.deadlines = deadlines;
        this.applications = applications;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Lapsed() implements Outcome {}

        /** Nothing has changed since, and nobody asked for anything. */
        record LapsedAlready() implements Outcome {}

        /** It can still be sent, by the deadline with its grace or by an own one. */
        record InTime(Instant until) implements Outcome {}

        record OwnApplication() implements Outcome {}

        record NotADraft(ApplicationState state) implements Outcome {}
    }

    /** @param words for the applicant, who reads them in the letter; may be empty */
    @Transactional
    public Outcome lapse(ApplicationId id, String words, PersonId by) {
        Instant now = clock.instant();
        var application = applications.locked(id);
        if (application.personId().equals(by)) return new Outcome.OwnApplication();
        boolean lapsed = application.state() == ApplicationState.LAPSED;
        if (!lapsed && !application.state().mayBecome(ApplicationState.LAPSED))
            return new Outcome.NotADraft(application.state());
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        var deadline = deadlines.of(call, application.personId());
        if (deadline.takes(now)) return new Outcome.InTime(deadline.at());
        boolean asked = db.sql("""
                        update admission_time_request set answered_at = :now
                        where application_id = :id and answered_at is null
                        """).param("now", now).param("id", id).update() > 0;
        if (lapsed && !asked) return new Outcome.LapsedAlready();
        db.sql("update admission_application set state = 'LAPSED', reason = :words, changed_at = :now where id = :id")
                .param("words", words.strip())
                .param("now", now)
                .param("id", id)
                .update();
        letters.lapsed(id, application.personId(), call, words.strip(), now);
        events.publishEvent(
                new Moved.ApplicationMoved(id, application.state(), ApplicationState.LAPSED, by, words.strip()));
        return new Outcome.Lapsed();
    }
}
