package org.madang.admission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a decision down; the applicant sees nothing of it until a batch is released. A selection takes a seat at once,
 * so that what is staged can always be released.
 */
@Component
public class StageDecision {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Readers readers;
    private final Seats seats;
    private final ApplicationEventPublisher events;

    StageDecision(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Readers readers,
            Seats seats,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.readers = readers;
        this.seats = seats;
        this.events = events;
    }

    public sealed interface Outcome {
        record Staged(DecisionId decision) implements Outcome {}

        /** The same decision stands, staged or released. */
        record StandsAlready() implements Outcome {}

        /** @param seats how many places the cell has, all of them taken */
        record SeatsTaken(int seats) implements Outcome {}

        /** Nobody has set how many places there are for such an applicant. */
        record NoSeatsSet() implements Outcome {}

        record NotEndorsed() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record PlaceMissing() implements Outcome {}

        /** @param by who has it; null when that is staged for somebody to whom the officer is tied */
        record PlaceTaken(@Nullable String by) implements Outcome {}

        /** The person has accepted; what follows is a matter of the track. */
        record AcceptedAlready() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}
    }

    record Current(
            DecisionId id,
            DecisionState state,
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason,
            @Nullable OfferState offerState) {
        boolean same(Verdict other, @Nullable Integer place, String why) {
            return verdict == other
                    && java.util.Objects.equals(reservePlace, place)
                    && reason.equals(why)
                    && (offerState == null || offerState.holdsSeat());
        }
    }

    /**
     * @param place order on the reserve list of the applicant's track and country, 1 first; null unless a reserve
     * @param reason what the applicant will read; cannot be empty for a no
     */
    @Transactional
    public Outcome stage(ApplicationId id, Verdict verdict, @Nullable Integer place, String reason, PersonId by) {
        var application = applications.locked(id);
        if (application.state() != ApplicationState.SUBMITTED) return new Outcome.NotFromHere(application.state());
        if (readers.tied(id, by)) return new Outcome.OwnApplication();
        if (verdict == Verdict.NO && reason.isBlank()) return new Outcome.ReasonMissing();
        if (verdict == Verdict.RESERVE && (place == null || place < 1)) return new Outcome.PlaceMissing();
        Integer kept = verdict == Verdict.RESERVE ? place : null;

        var current = current(id);
        for (Current decision : current) {
            if (decision.offerState() == OfferState.ACCEPTED) return new Outcome.AcceptedAlready();
        }
        if (!current.isEmpty() && current.getFirst().same(verdict, kept, reason)) return new Outcome.StandsAlready();

        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        var cells = seats.lock(call, application);
        if (verdict == Verdict.SELECT) {
            if (call.needsEndorsement() && !endorsed(id)) return new Outcome.NotEndorsed();
            if (cells.isEmpty()) return new Outcome.NoSeatsSet();
            Seats.Cell full = seats.full(call, cells, application);
            if (full != null) return new Outcome.SeatsTaken(full.seats());
        }
        if (kept != null) {
            var holder = holder(application, kept, by);
            if (holder.isPresent())
                return new Outcome.PlaceTaken(
                        holder.get().kept() ? null : holder.get().printName());
        }
        return new Outcome.Staged(write(id, verdict, kept, reason, by, current));
    }

    /** The staged decision, if any, before the released one. */
    private List<Current> current(ApplicationId id) {
        return db.sql("""
                        select d.id, d.state, d.verdict, d.reserve_place, d.reason, o.state as offer_state
                        from admission_decision d left join admission_offer o on o.decision_id = d.id
                        where d.application_id = :id and d.state in ('STAGED', 'RELEASED')
                        order by d.state = 'RELEASED'
                        """).param("id", id).list(Current.class);
    }

    private boolean endorsed(ApplicationId id) {
        return db.sql("select 1 from admission_endorsed where application_id = :id")
                .param("id", id)
                .exists();
    }

    /** @param kept whether it is staged for somebody to whom the officer is tied */
    record Holder(String printName, boolean kept) {}

    private Optional<Holder> holder(Applications.Application application, int place, PersonId by) {
        return db.sql("""
                        select a.print_name,
                               d.state = 'STAGED' and exists (select 1 from admission_conflict x
                                                              where x.application_id = a.id and x.person_id = :by) as kept
                        from admission_decision d
                        join admission_application a on a.id = d.application_id
                        where a.call_id = :call and a.track_id = :track and a.country = :country
                          and a.state = 'SUBMITTED' and a.id <> :id
                          and d.verdict = 'RESERVE' and d.reserve_place = :place
                          and (d.state = 'STAGED'
                               or d.state = 'RELEASED'
                                  and not exists (select 1 from admission_decision s
                                                  where s.application_id = a.id and s.state = 'STAGED'))
                        limit 1
                        """)
                .param("call", application.callId())
                .param("track", application.trackId())
                .param("country", application.country())
                .param("id", application.id())
                .param("place", place)
                .param("by", by)
                .maybe(Holder.class);
    }

    private DecisionId write(
            ApplicationId id,
            Verdict verdict,
            @Nullable Integer place,
            String reason,
            PersonId by,
            List<Current> current) {
        db.sql("update admission_decision set state = 'SUPERSEDED' where application_id = :id and state = 'STAGED'")
                .param("id", id)
                .update();
        var decision = new DecisionId(Ids.next());
        db.sql("""
                        insert into admission_decision
                               (id, application_id, verdict, reserve_place, reason, state, staged_by, staged_at)
                        values (:decision, :id, :verdict, :place, :reason, 'STAGED', :by, :now)
                        """)
                .param("decision", decision)
                .param("id", id)
                .param("verdict", verdict)
                .param("place", place)
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new Moved.DecisionStaged(
                id,
                current.isEmpty() ? null : current.getFirst().verdict(),
                verdict,
                by,
                reason.isBlank() ? null : reason));
        return decision;
    }
}
