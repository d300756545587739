package org.madang.admission.asking;

import org.madang.admission.ApplicationId;
import org.madang.admission.AskForEndorsement;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat, or the applicant, asks an institution by mail for its word. */
@Controller
class AskController {
    private final AskForEndorsement ask;

    AskController(AskForEndorsement ask) {
        this.ask = ask;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/endorsement/asking")
    Answer asStaff(@PathVariable String application, Form form, Viewer viewer) {
        return ask(application, form, viewer, "/admission/applications/");
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/endorsement/asking")
    Answer asApplicant(@PathVariable String application, Form form, Viewer viewer) {
        return ask(application, form, viewer, "/applications/");
    }

    private Answer ask(String application, Form form, Viewer viewer, String page) {
        var id = ApplicationId.of(application);
        var back = Answer.seeOther(page + id);
        return switch (ask.ask(id, InstitutionId.of(form.value("institution")), viewer.id())) {
            case AskForEndorsement.Outcome.Asked asked -> back.withNotice("admission.notice.reminded");
            case AskForEndorsement.Outcome.TooSoon soon -> back.withNotice("admission.notice.reminded.soon");
            case AskForEndorsement.Outcome.NobodyToAsk nobody -> back.withNotice("admission.notice.reminded.nobody");
            case AskForEndorsement.Outcome.NotFromHere elsewhere -> back.withNotice("admission.notice.reminded.said");
        };
    }
}
