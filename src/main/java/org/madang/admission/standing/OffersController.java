package org.madang.admission.standing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.admission.AnswerOfferQuestion;
import org.madang.admission.OfferId;
import org.madang.admission.OfferQuestionId;
import org.madang.admission.Reach;
import org.madang.shared.Role;
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
class OffersController {
    private final OffersQueries queries;
    private final AnswerOfferQuestion answerQuestion;
    private final Clock clock;

    OffersController(OffersQueries queries, AnswerOfferQuestion answerQuestion, Clock clock) {
        this.queries = queries;
        this.answerQuestion = answerQuestion;
        this.clock = clock;
    }

    @Allow(Action.DECIDE_ADMISSION)
    @GetMapping("/admission/offers")
    Answer show(Viewer viewer) {
        return Answer.page(page(viewer, null, Form.empty()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/questions/{enquiry}")
    Answer answer(@PathVariable String offer, @PathVariable String enquiry, Form form, Viewer viewer) {
        var id = OfferQuestionId.of(enquiry);
        String answer = form.required("answer", 2000);
        if (!form.ok()) return Answer.unprocessable(page(viewer, id, form));
        return switch (answerQuestion.answer(OfferId.of(offer), id, answer, viewer.id())) {
            case AnswerOfferQuestion.Outcome.Answered answered ->
                Answer.seeOther("/admission/offers").withNotice("admission.notice.answered");
            case AnswerOfferQuestion.Outcome.AnsweredAlready already ->
                Answer.seeOther("/admission/offers").withNotice("admission.notice.answered.already");
        };
    }

    private OffersPage page(Viewer viewer, @Nullable OfferQuestionId at, Form form) {
        Reach reach = Reach.of(viewer, Role.SECRETARIAT);
        var now = clock.instant();
        return new OffersPage(
                queries.questions(reach), queries.late(reach, now), queries.squeezed(reach), at, form, now);
    }
}
