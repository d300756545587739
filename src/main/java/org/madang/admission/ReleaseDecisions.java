package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final DecisionLetters decisions;
    private final KeptLetters kept;
    private final Contradictions contradictions;
    private final ApplicationEventPublisher events;

    ReleaseDecisions(
            Db db,
            Clock clock,
            Calls calls,
            DecisionLetters decisions,
            KeptLetters kept,
            Contradictions contradictions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.decisions = decisions;
        this.kept = kept;
        this.contradictions = contradictions;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param offers how many of the decisions are offers */
        record Released(BatchId batch, int decisions, int offers) implements Outcome {}

        record NothingStaged() implements Outcome {}

        /** A letter would say something else than what the officer looked at, or somebody joined or left. */
        record ChangedMeanwhile() implements Outcome {}

        /** Somebody would be told two things; each is taken out, or an officer says why it may go out. */
        record Contradicting(List<Contradictions.Contradiction> contradictions) implements Outcome {}

        record AnswerDateTooEarly() implements Outcome {}

        /**
         * Selected in a call that asks for endorsement, and the institution has taken its word back since.
         *
         * @param applicant whom it is about; null when the officer is tied to them
         */
        record NotEndorsedAnyMore(@Nullable String applicant) implements Outcome {}

        /** Nobody hears before everybody could apply, unless the call said that places are given as it goes. */
        record CallStillOpen(Instant closesAt) implements Outcome {}
    }

    /**
     * @param answerBy until when offers may be answered, by the clock of the call's zone
     * @param seen what {@link DecisionLetters#seal} was when the officer looked; null to release whatever is staged
     */
    @Transactional
    public Outcome release(CallId id, LocalDateTime answerBy, @Nullable String seen, PersonId by) {
        Calls.Call call = calls.find(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Instant answer = answerBy.atZone(call.zone()).toInstant();
        if (!call.rolling() && !call.overBy(now)) return new Outcome.CallStillOpen(call.closesAt());
        if (!answer.isAfter(now)) return new Outcome.AnswerDateTooEarly();
        // Only what is held is released: a decision staged while we waited for the locks goes into the next batch.
        Set<ApplicationId> held = Set.copyOf(lockApplications(id));
        var due = decisions.due(id);
        if (seen != null && !seen.equals(decisions.seal(call, answer, due))) return new Outcome.ChangedMeanwhile();
        var staged =
                due.stream().filter(each -> held.contains(each.applicationId())).toList();
        if (staged.isEmpty()) return new Outcome.NothingStaged();
        var open = contradictions.open(id);
        if (!open.isEmpty()) return new Outcome.Contradicting(open);
        var unendorsed = call.needsEndorsement() ? unendorsed(staged, by) : Optional.<Unendorsed>empty();
        if (unendorsed.isPresent())
            return new Outcome.NotEndorsedAnyMore(unendorsed.get().printName());

        BatchId batch = batch(id, answerBy, answer, staged.size(), by, now);
        int offers = 0;
        for (DecisionLetters.Due decision : staged) {
            kept.recallOlder(decision);
            supersede(decision, by, now);
            release(decision, batch);
            if (decision.verdict() == Verdict.SELECT) {
                offer(decision, answer, by, now);
                offers++;
            }
            kept.send(decision, decisions.letter(decision, call, answer), batch);
        }
        events.publishEvent(new ReleaseMoves.BatchReleased(batch, id, staged.size(), by));
        return new Outcome.Released(batch, staged.size(), offers);
    }

    /** Holds what is staged, and whatever else the same people have in the edition, so that nothing else moves meanwhile. */
    private List<ApplicationId> lockApplications(CallId call) {
        return db.sql("""
                        select a.id from admission_application a
                        where a.person_id in (
                            select s.person_id from admission_application s
                            where s.call_id = :call
                              and exists (select 1 from admission_decision d where d.application_id = s.id and d.state = 'STAGED'))
                          and a.call_id in (select o.id from admission_call o join admission_call c on c.edition_id = o.edition_id
                                            where c.id = :call)
                        order by a.id for update
                        """).param("call", call).list(ApplicationId.class);
    }

    record Unendorsed(@Nullable String printName) {}

    private Optional<Unendorsed> unendorsed(List<DecisionLetters.Due> staged, PersonId by) {
        var selected = staged.stream()
                .filter(decision -> decision.verdict() == Verdict.SELECT)
                .map(DecisionLetters.Due::applicationId)
                .toList();
        return db.sql("""
                        select case when x.application_id is null then a.print_name end as print_name
                        from admission_application a
                        left join admission_conflict x on x.application_id = a.id and x.person_id = :by
                        where a.id = any(:selected)
                          and not exists (select 1 from admission_endorsed e where e.application_id = a.id)
                        order by x.application_id is not null, a.id limit 1
                        """).ids("selected", selected).param("by", by).maybe(Unendorsed.class);
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
    private void supersede(DecisionLetters.Due decision, PersonId by, Instant now) {
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

    private void release(DecisionLetters.Due decision, BatchId batch) {
        db.sql("update admission_decision set state = 'RELEASED', batch_id = :batch where id = :id")
                .param("batch", batch)
                .param("id", decision.id())
                .update();
    }

    /** It has the number of its decision, so that the letter can be shown whole before there is an offer. */
    private void offer(DecisionLetters.Due decision, Instant answer, PersonId by, Instant now) {
        var offer = new OfferId(decision.id().value());
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
    }
}
