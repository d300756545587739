package org.madang.identity.consents;

import java.util.Arrays;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Purpose;
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
class ConsentController {
    private final Consents consents;
    private final ConsentTexts texts;
    private final AnswerConsent answerConsent;

    ConsentController(Consents consents, ConsentTexts texts, AnswerConsent answerConsent) {
        this.consents = consents;
        this.texts = texts;
        this.answerConsent = answerConsent;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/consents")
    Answer consents(Viewer viewer) {
        return Answer.page(page(viewer));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/consents/{purpose}")
    Answer answer(@PathVariable String purpose, Form form, Viewer viewer) {
        Purpose asked = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean given = form.value("given").equals("yes");
        int version = form.number("version", 0, 1_000_000);
        return switch (answerConsent.answer(viewer.id(), asked, given, version, viewer.language())) {
            case AnswerConsent.Outcome.Given yes ->
                Answer.seeOther("/me/consents").withNotice("identity.consent.notice.given");
            case AnswerConsent.Outcome.Withdrawn no ->
                Answer.seeOther("/me/consents")
                        .withNotice(
                                asked == Purpose.APPLICATION
                                        ? "identity.consent.notice.taken.application"
                                        : "identity.consent.notice.taken");
            case AnswerConsent.Outcome.SaidAlready same -> Answer.seeOther("/me/consents");
            case AnswerConsent.Outcome.TextChanged changed ->
                Answer.conflict(page(viewer)).withNotice("identity.consent.notice.changed");
        };
    }

    private ConsentPage page(Viewer viewer) {
        var answers = consents.of(viewer.id());
        return new ConsentPage(Arrays.stream(Purpose.values())
                .map(purpose -> new ConsentPage.Row(
                        purpose,
                        texts.text(purpose, viewer.language()),
                        answers.stream()
                                .filter(answer -> answer.purpose() == purpose)
                                .findFirst()
                                .orElse(null)))
                .toList());
    }
}
