package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person who is offered a place asks something before they answer; the offer stays as it is meanwhile. */
@Component
public class AskAboutOffer {
    /** So that one person cannot fill the secretariat’s queue. */
    private static final int MOST_OPEN = 5;

    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    AskAboutOffer(Db db, Clock clock, Applications applications, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Asked(OfferQuestionId question) implements Outcome {}

        /** The same question waits already. */
        record AskedAlready() implements Outcome {}

        record TooManyOpen(int most) implements Outcome {}

        record NoLongerOpen(OfferState state) implements Outcome {}
    }

    @Transactional
    public Outcome ask(OfferId offer, String question, PersonId by) {
        applications.lockedOf(applications.of(offer), by);
        OfferState state = db.sql("select state from admission_offer where id = :id")
                .param("id", offer)
                .one(OfferState.class);
        if (state != OfferState.OPEN) return new Outcome.NoLongerOpen(state);
        var waiting = db.sql("select question from admission_offer_question where offer_id = :offer and answer is null")
                .param("offer", offer)
                .list(String.class);
        if (waiting.contains(question)) return new Outcome.AskedAlready();
        if (waiting.size() >= MOST_OPEN) return new Outcome.TooManyOpen(MOST_OPEN);
        var id = new OfferQuestionId(Ids.next());
        db.sql("""
                        insert into admission_offer_question (id, offer_id, question, asked_at)
                        values (:id, :offer, :question, :now)
                        """)
                .param("id", id)
                .param("offer", offer)
                .param("question", question)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new OfferQuestionMoved(id, false, by));
        return new Outcome.Asked(id);
    }
}
