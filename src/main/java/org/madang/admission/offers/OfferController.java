package org.madang.admission.offers;

import java.time.Clock;
import org.madang.admission.AnswerOffer;
import org.madang.admission.AskAboutOffer;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OfferController {
    private final Db db;
    private final Clock clock;
    private final AnswerOffer answerOffer;
    private final AskAboutOffer askAboutOffer;

    OfferController(Db db, Clock clock, AnswerOffer answerOffer, AskAboutOffer askAboutOffer) {
        this.db = db;
        this.clock = clock;
        this.answerOffer = answerOffer;
        this.askAboutOffer = askAboutOffer;
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @GetMapping("/offers/{offer}")
    Answer show(@PathVariable String offer) {
        return Answer.page(page(OfferId.of(offer), Form.empty(), false));
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/answer")
    Answer answer(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        var say = form.choice("say", AnswerOffer.Say.class);
        String reason = form.optional("reason", 500);
        if (say == null || !form.ok()) return Answer.unprocessable(page(id, form, false));
        return switch (answerOffer.answer(id, say, reason, viewer.id())) {
            case AnswerOffer.Outcome.Accepted accepted ->
                back(id).withNotice(
                                accepted.conditional()
                                        ? "admission.notice.accepted.conditional"
                                        : "admission.notice.accepted");
            case AnswerOffer.Outcome.Declined declined -> back(id).withNotice("admission.notice.declined");
            case AnswerOffer.Outcome.AnsweredAlready already -> back(id);
            case AnswerOffer.Outcome.NoLongerOpen gone -> Answer.conflict(page(id, form, false));
            case AnswerOffer.Outcome.NoSeatLeft full -> Answer.conflict(page(id, form, true));
            case AnswerOffer.Outcome.TakesNoPart out ->
                Answer.conflict(page(id, form, false)).withNotice("admission.notice.takesNoPart");
        };
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/questions")
    Answer ask(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        String question = form.required("question", 1000);
        if (!form.ok()) return Answer.unprocessable(page(id, form, false));
        return switch (askAboutOffer.ask(id, question, viewer.id())) {
            case AskAboutOffer.Outcome.Asked asked -> back(id).withNotice("admission.notice.asked");
            case AskAboutOffer.Outcome.AskedAlready already -> back(id).withNotice("admission.notice.asked");
            case AskAboutOffer.Outcome.TooManyOpen many ->
                Answer.conflict(page(id, form.error("question", "admission.wrong.questions", many.most()), false));
            case AskAboutOffer.Outcome.NoLongerOpen gone -> Answer.conflict(page(id, form, false));
        };
    }

    private static Answer back(OfferId id) {
        return Answer.seeOther("/offers/" + id);
    }

    private OfferPage page(OfferId id, Form form, boolean noSeat) {
        var offer = db.sql("""
                        select o.id, o.state, o.answer_by, o.application_id, c.title as call_title, c.zone,
                               t.slug as track_slug, t.title as track_title, t.starts_on, t.ends_on, t.colour
                        from admission_offer o
                        join admission_application a on a.id = o.application_id
                        join admission_call c on c.id = a.call_id
                        join v_track t on t.id = a.track_id
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
        return new OfferPage(offer, questions, conditions, form, noSeat, clock.instant());
    }
}
