package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes everything that is staged for a call known at one instant: a batch for ever, a letter to each, an offer to the selected. */
@Component
public class ReleaseDecisions {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    ReleaseDecisions(Db db, Clock clock, Calls calls, Letters letters, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param offers how many of the decisions are offers */
        record Released(BatchId batch, int decisions, int offers) implements Outcome {}

        record NothingStaged() implements Outcome {}

        /** Somebody staged something else after the officer looked. */
        record ChangedMeanwhile() implements Outcome {}

        record AnswerDateTooEarly() implements Outcome {}

        /** Nobody hears before everybody could apply, unless the call said that places are given as it goes. */
        record CallStillOpen(Instant closesAt) implements Outcome {}
    }

    record Staged(
            DecisionId id,
            ApplicationId applicationId,
            PersonId personId,
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason) {}

    /**
     * @param answerBy until when offers may be answered, by the clock of the call's zone
     * @param seen what {@link #fingerprint} was when the officer looked; null to release whatever is staged
     */
    @Transactional
    public Outcome release(CallId id, LocalDateTime answerBy, @Nullable String seen, PersonId by) {
        Calls.Call call = calls.find(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Instant answer = answerBy.atZone(call.zone()).toInstant();
        if (!call.rolling() && !call.overBy(now)) return new Outcome.CallStillOpen(call.closesAt());
        if (!answer.isAfter(now)) return new Outcome.AnswerDateTooEarly();
        // Only what is held is released: a decision staged while we waited for the locks goes into the next batch.
        var staged = staged(lockApplications(id));
        if (staged.isEmpty()) return new Outcome.NothingStaged();
        if (seen != null && !seen.equals(fingerprint(id))) return new Outcome.ChangedMeanwhile();

        BatchId batch = batch(id, answerBy, answer, staged.size(), by, now);
        int offers = 0;
        for (Staged decision : staged) {
            supersede(decision, by, now);
            release(decision, batch);
            OfferId offer = decision.verdict() == Verdict.SELECT ? offer(decision, answer, by, now) : null;
            if (offer != null) offers++;
            letters.decided(
                    decision.id(),
                    decision.applicationId(),
                    decision.personId(),
                    call,
                    decision.verdict(),
                    decision.reservePlace(),
                    decision.reason(),
                    offer,
                    answer);
        }
        events.publishEvent(new Moved.BatchReleased(batch, id, staged.size(), by));
        return new Outcome.Released(batch, staged.size(), offers);
    }

    /** Names exactly the decisions that are staged for a call; another set has another name. */
    public String fingerprint(CallId call) {
        return db.sql("""
                        select coalesce(md5(string_agg(d.id::text, ',' order by d.id)), '')
                        from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED'
                        """).param("call", call).one(String.class);
    }

    private List<ApplicationId> lockApplications(CallId call) {
        return db.sql("""
                        select a.id from admission_application a
                        where a.call_id = :call
                          and exists (select 1 from admission_decision d where d.application_id = a.id and d.state = 'STAGED')
                        order by a.id for update
                        """).param("call", call).list(ApplicationId.class);
    }

    private List<Staged> staged(List<ApplicationId> held) {
        return db.sql("""
                        select d.id, d.application_id, a.person_id, d.verdict, d.reserve_place, d.reason
                        from admission_decision d join admission_application a on a.id = d.application_id
                        where a.id = any(:held) and a.state = 'SUBMITTED' and d.state = 'STAGED' order by d.id
                        """).ids("held", held).list(Staged.class);
    }

    private BatchId batch(
            CallId call, LocalDateTime answerBy, Instant answer, int decisions, PersonId by, Instant now) {
        var batch = new BatchId(Ids.next());
        db.sql("""
                        insert into admission_batch (id, call_id, answer_local, answer_by, decisions, released_by, released_at)
                        values (:id, :call, :local, :answer, :decisions, :by, :now)
                        """)
                .param("id", batch)
                .param("call", call)
                .param("local", answerBy)
                .param("answer", answer)
                .param("decisions", decisions)
                .param("by", by)
                .param("now", now)
                .update();
        return batch;
    }

    /** An earlier decision on the same person gives way, and an offer it made is taken back. */
    private void supersede(Staged decision, PersonId by, Instant now) {
        db.sql("""
                        update admission_offer set state = 'RESCINDED', answered_at = :now
                        where application_id = :application and state = 'OPEN' returning id
                        """)
                .param("now", now)
                .param("application", decision.applicationId())
                .list(OfferId.class)
                .forEach(offer -> events.publishEvent(
                        new Moved.OfferMoved(offer, OfferState.OPEN, OfferState.RESCINDED, by, decision.reason())));
        db.sql(
                        "update admission_decision set state = 'SUPERSEDED' where application_id = :application and state = 'RELEASED'")
                .param("application", decision.applicationId())
                .update();
    }

    private void release(Staged decision, BatchId batch) {
        db.sql("update admission_decision set state = 'RELEASED', batch_id = :batch where id = :id")
                .param("batch", batch)
                .param("id", decision.id())
                .update();
    }

    private OfferId offer(Staged decision, Instant answer, PersonId by, Instant now) {
        var offer = new OfferId(Ids.next());
        db.sql("""
                        insert into admission_offer (id, application_id, decision_id, state, opened_at, answer_by)
                        values (:id, :application, :decision, 'OPEN', :now, :answer)
                        """)
                .param("id", offer)
                .param("application", decision.applicationId())
                .param("decision", decision.id())
                .param("now", now)
                .param("answer", answer)
                .update();
        events.publishEvent(new Moved.OfferMoved(offer, null, OfferState.OPEN, by, null));
        return offer;
    }
}
