package org.madang.admission.standing;

import org.madang.admission.AnswerOfferQuestion;
import org.madang.admission.OfferId;
import org.madang.admission.OfferQuestionId;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OffersController {
    private final OffersPages pages;
    private final AnswerOfferQuestion answerQuestion;

    OffersController(OffersPages pages, AnswerOfferQuestion answerQuestion) {
        this.pages = pages;
        this.answerQuestion = answerQuestion;
    }

    @Allow(Action.DECIDE_ADMISSION)
    @GetMapping("/admission/offers")
    Answer show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String after) {
        return Answer.page(pages.page(viewer, Section.Kind.named(section), Section.Place.parse(group, at, after)));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/questions/{enquiry}")
    Answer answer(@PathVariable String offer, @PathVariable String enquiry, Form form, Viewer viewer) {
        var id = OfferQuestionId.of(enquiry);
        String answer = form.required("answer", 2000);
        if (!form.ok()) return Answer.unprocessable(pages.page(viewer, id, form));
        Answer back = Answer.seeOther(TableView.back(form, OffersPages.PATH));
        return switch (answerQuestion.answer(OfferId.of(offer), id, answer, viewer.id())) {
            case AnswerOfferQuestion.Outcome.Answered answered -> back.withNotice("admission.notice.answered");
            case AnswerOfferQuestion.Outcome.AnsweredAlready already ->
                back.withNotice("admission.notice.answered.already");
        };
    }
}
