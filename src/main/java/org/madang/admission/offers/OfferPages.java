package org.madang.admission.offers;

import java.time.Clock;
import org.madang.admission.Deferrals;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the page of an offer for whoever it is made to. */
@Component
class OfferPages {
    private final Db db;
    private final Clock clock;
    private final Deferrals deferrals;

    OfferPages(Db db, Clock clock, Deferrals deferrals) {
        this.db = db;
        this.clock = clock;
        this.deferrals = deferrals;
    }

    OfferPage page(OfferId id, Form form, boolean noSeat) {
        var offer = db.sql("""
                        select o.id, o.state, o.answer_by, o.application_id, c.title as call_title, c.zone,
                               t.slug as track_slug, t.title as track_title, coalesce(f.starts_on, t.starts_on) as starts_on,
                               coalesce(f.ends_on, t.ends_on) as ends_on, t.colour, f.kind as phase, f.title as phase_title,
                               coalesce(o.reason, '') as reason, d.state = 'RELEASED' as stands
                        from admission_offer o
                        join admission_decision d on d.id = o.decision_id
                        join admission_application a on a.id = o.application_id
                        join admission_call c on c.id = a.call_id
                        join v_track t on t.id = a.track_id
                        left join v_phase f on f.id = c.phase_id
                        where o.id = :id
                        """).param("id", id).maybe(OfferPage.Offer.class).orElseThrow(NotFound::new);
        var questions = db.sql("""
                        select question, asked_at, answer from admission_offer_question
                        where offer_id = :id order by asked_at, id limit 50
                        """).param("id", id).list(OfferPage.Question.class);
        var conditions = db.sql("""
                        select k.text, k.due_at, k.state, k.reason from admission_condition k
                        join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :id order by k.due_at, k.id
                        """).param("id", id).list(OfferPage.Condition.class);
        return new OfferPage(
                offer,
                questions,
                conditions,
                deferrals.editions(id),
                deferrals.latest(id).orElse(null),
                form,
                noSeat,
                clock.instant());
    }
}
