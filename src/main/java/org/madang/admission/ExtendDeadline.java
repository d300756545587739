package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one person more time, with the reason and who gave it; they are written to. A later one takes its place. A draft
 * that had lapsed lives again.
 */
@Component
public class ExtendDeadline {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Letters letters;
    private final LapsedDrafts lapsed;
    private final ApplicationEventPublisher events;

    ExtendDeadline(
            Db db, Clock clock, Calls calls, Letters letters, LapsedDrafts lapsed, ApplicationEventPublisher events) {
        this.lapsed = lapsed;
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Extended(Instant until) implements Outcome {}

        record ExtendedAlready() implements Outcome {}

        /** It would be no more time than everybody has, or be over already. */
        record NotLater(Instant closes) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Nobody gives time to themselves. */
        record OwnDeadline() implements Outcome {}

        /** The person handed in already; there is nothing to give time for. */
        record HandedIn() implements Outcome {}
    }

    /** @param until as the clock on the wall of the call's zone shows it */
    @Transactional
    public Outcome extend(CallId id, PersonId person, LocalDateTime until, String reason, PersonId by) {
        Calls.Call call = calls.locked(id);
        if (!call.announced()) throw new NotFound();
        if (person.equals(by)) return new Outcome.OwnDeadline();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        Instant now = clock.instant();
        Instant at = until.atZone(call.zone()).toInstant();
        if (!at.isAfter(call.closesAt()) || !at.isAfter(now)) return new Outcome.NotLater(call.closesAt());
        if (handedIn(id, person)) return new Outcome.HandedIn();
        int changed = db.sql("""
                        insert into admission_extension (call_id, person_id, until, reason, given_by, given_at)
                        values (:call, :person, :until, :reason, :by, :now)
                        on conflict (call_id, person_id) do update
                        set until = excluded.until, reason = excluded.reason, given_by = excluded.given_by,
                            given_at = excluded.given_at
                        where (admission_extension.until, admission_extension.reason)
                              is distinct from (excluded.until, excluded.reason)
                        """)
                .param("call", id)
                .param("person", person)
                .param("until", at)
                .param("reason", reason.strip())
                .param("by", by)
                .param("now", now)
                .update();
        if (changed == 0) return new Outcome.ExtendedAlready();
        lapsed.reopen(id, person, by, reason.strip());
        letters.extended(person, call, at);
        events.publishEvent(new CallMoves.DeadlineExtended(id, person, at, by, reason.strip()));
        return new Outcome.Extended(at);
    }

    private boolean handedIn(CallId call, PersonId person) {
        return db.sql("""
                        select 1 from admission_application
                        where call_id = :call and person_id = :person and state not in ('DRAFT', 'LAPSED')
                        """).param("call", call).param("person", person).exists();
    }
}
