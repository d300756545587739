package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever did not send their application in time asks the secretariat for more time, in their own words. */
@Component
public class AskForTime {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    AskForTime(
            Db db,
            Clock clock,
            Calls calls,
            Deadlines deadlines,
            Applications applications,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.deadlines = deadlines;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        /** It waits for its answer; the words of the first time stand. */
        record AskedAlready() implements Outcome {}

        record InTime(Instant until) implements Outcome {}

        record WordsMissing() implements Outcome {}

        record NotADraft(ApplicationState state) implements Outcome {}
    }

    @Transactional
    public Outcome ask(ApplicationId id, String words, PersonId by) {
        Instant now = clock.instant();
        var application = applications.lockedOf(id, by);
        if (application.state() != ApplicationState.DRAFT && application.state() != ApplicationState.LAPSED)
            return new Outcome.NotADraft(application.state());
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        var deadline = deadlines.of(call, by);
        if (deadline.takes(now)) return new Outcome.InTime(deadline.at());
        if (words.isBlank()) return new Outcome.WordsMissing();
        int changed = db.sql("""
                        insert into admission_time_request (application_id, words, asked_at)
                        values (:id, :words, :now)
                        on conflict (application_id) do update
                        set words = excluded.words, asked_at = excluded.asked_at, answered_at = null
                        where admission_time_request.answered_at is not null
                        """)
                .param("id", id)
                .param("words", words.strip())
                .param("now", now)
                .update();
        if (changed == 0) return new Outcome.AskedAlready();
        events.publishEvent(new Moved.TimeAsked(id, by));
        return new Outcome.Asked();
    }
}
