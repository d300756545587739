package org.madang.admission.applications;

import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Purpose;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody whose application is read without their having handed it in, such as who was put forward, agrees to it. */
@Controller
class AgreementController {
    private final Applications applications;
    private final OwnPages pages;
    private final AnswerConsent consent;

    AgreementController(Applications applications, OwnPages pages, AnswerConsent consent) {
        this.applications = applications;
        this.pages = pages;
        this.consent = consent;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/agreement")
    Answer agree(@PathVariable String application, Form form, Viewer viewer) {
        var found = applications.find(ApplicationId.of(application)).orElseThrow(NotFound::new);
        int version = form.number("agreed", 0, 1_000_000);
        var here = Answer.seeOther("/applications/" + found.id());
        return switch (consent.answer(viewer.id(), Purpose.APPLICATION, true, version, viewer.language())) {
            case AnswerConsent.Outcome.Given given -> here.withNotice("admission.notice.agreed");
            case AnswerConsent.Outcome.SaidAlready said -> here.withNotice("admission.notice.agreed");
            case AnswerConsent.Outcome.TextChanged changed ->
                Answer.conflict(pages.page(found, Form.empty())).withNotice("admission.notice.agreeAgain");
            case AnswerConsent.Outcome.Withdrawn no -> throw new IllegalStateException("nothing was taken back");
        };
    }
}
