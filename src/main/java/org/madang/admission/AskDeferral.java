package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has an offer or a place asks to come to a later edition instead, or thinks better of it. */
@Component
public class AskDeferral {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Deferrals deferrals;
    private final ApplicationEventPublisher events;

    AskDeferral(Db db, Clock clock, Applications applications, Deferrals deferrals, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.deferrals = deferrals;
        this.events = events;
    }

    public sealed interface Outcome {
        record Asked(DeferralId deferral) implements Outcome {}

        /** A wish waits or was granted. */
        record AskedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** It is not a later edition of the programme that still takes such wishes. */
        record EditionUnfit() implements Outcome {}

        /** Neither is the offer open nor the place accepted, or it is one in a phase. */
        record NoPlace() implements Outcome {}

        record Withdrawn() implements Outcome {}

        record NothingToWithdraw() implements Outcome {}
    }

    @Transactional
    public Outcome ask(OfferId offer, EditionId edition, String reason, PersonId by) {
        var application = applications.lockedOf(applications.of(offer), by);
        OfferState state = db.sql("select state from admission_offer where id = :id for update")
                .param("id", offer)
                .one(OfferState.class);
        if (!state.holdsSeat() || deferrals.ofPhase(offer)) return new Outcome.NoPlace();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (deferrals.live(offer).isPresent()) return new Outcome.AskedAlready();
        if (deferrals.editions(offer).stream().noneMatch(each -> each.id().equals(edition)))
            return new Outcome.EditionUnfit();
        var id = new DeferralId(Ids.next());
        db.sql("""
                        insert into admission_deferral (id, offer_id, edition_id, reason, state, asked_at)
                        values (:id, :offer, :edition, :reason, 'ASKED', :now)
                        """)
                .param("id", id)
                .param("offer", offer)
                .param("edition", edition)
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
        events.publishEvent(
                new ReleaseMoves.DeferralMoved(id, application.id(), null, DeferralState.ASKED, by, reason));
        return new Outcome.Asked(id);
    }

    @Transactional
    public Outcome withdraw(OfferId offer, PersonId by) {
        var application = applications.lockedOf(applications.of(offer), by);
        var live = deferrals.live(offer);
        if (live.isEmpty() || live.get().state() != DeferralState.ASKED) return new Outcome.NothingToWithdraw();
        DeferralId id = live.get().id();
        db.sql("update admission_deferral set state = 'WITHDRAWN', decided_at = :now where id = :id")
                .param("now", clock.instant())
                .param("id", id)
                .update();
        events.publishEvent(new ReleaseMoves.DeferralMoved(
                id, application.id(), DeferralState.ASKED, DeferralState.WITHDRAWN, by, null));
        return new Outcome.Withdrawn();
    }
}
