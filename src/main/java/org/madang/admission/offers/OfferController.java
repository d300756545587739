package org.madang.admission.offers;

import org.madang.admission.AnswerOffer;
import org.madang.admission.AskAboutOffer;
import org.madang.admission.OfferId;
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
    private final OfferPages pages;
    private final AnswerOffer answerOffer;
    private final AskAboutOffer askAboutOffer;

    OfferController(OfferPages pages, AnswerOffer answerOffer, AskAboutOffer askAboutOffer) {
        this.pages = pages;
        this.answerOffer = answerOffer;
        this.askAboutOffer = askAboutOffer;
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @GetMapping("/offers/{offer}")
    Answer show(@PathVariable String offer) {
        return Answer.page(pages.page(OfferId.of(offer), Form.empty(), false));
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/answer")
    Answer answer(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        var say = form.choice("say", AnswerOffer.Say.class);
        String reason = form.optional("reason", 500);
        if (say == null || !form.ok()) return Answer.unprocessable(pages.page(id, form, false));
        return switch (answerOffer.answer(id, say, reason, viewer.id())) {
            case AnswerOffer.Outcome.Accepted accepted ->
                back(id).withNotice(
                                accepted.conditional()
                                        ? "admission.notice.accepted.conditional"
                                        : "admission.notice.accepted");
            case AnswerOffer.Outcome.Declined declined -> back(id).withNotice("admission.notice.declined");
            case AnswerOffer.Outcome.AnsweredAlready already -> back(id);
            case AnswerOffer.Outcome.NoLongerOpen gone -> Answer.conflict(pages.page(id, form, false));
            case AnswerOffer.Outcome.NoSeatLeft full -> Answer.conflict(pages.page(id, form, true));
            case AnswerOffer.Outcome.TakesNoPart out ->
                Answer.conflict(pages.page(id, form, false)).withNotice("admission.notice.takesNoPart");
        };
    }

    @Allow(value = Action.ANSWER_OFFER, in = "offer")
    @PostMapping("/offers/{offer}/questions")
    Answer ask(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        String question = form.required("question", 1000);
        if (!form.ok()) return Answer.unprocessable(pages.page(id, form, false));
        return switch (askAboutOffer.ask(id, question, viewer.id())) {
            case AskAboutOffer.Outcome.Asked asked -> back(id).withNotice("admission.notice.asked");
            case AskAboutOffer.Outcome.AskedAlready already -> back(id).withNotice("admission.notice.asked");
            case AskAboutOffer.Outcome.TooManyOpen many ->
                Answer.conflict(
                        pages.page(id, form.error("question", "admission.wrong.questions", many.most()), false));
            case AskAboutOffer.Outcome.NoLongerOpen gone -> Answer.conflict(pages.page(id, form, false));
        };
    }

    private static Answer back(OfferId id) {
        return Answer.seeOther("/offers/" + id);
    }
}
