package org.madang.admission.phases;

import org.madang.admission.ApplicationId;
import org.madang.cohorts.GiveBackPhaseSeat;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever cannot come to a phase gives their place back, and stays in their track. */
@Controller
class ReturnController {
    private final PhaseQueries queries;
    private final GiveBackPhaseSeat giveBack;

    ReturnController(PhaseQueries queries, GiveBackPhaseSeat giveBack) {
        this.queries = queries;
        this.giveBack = giveBack;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/phase-return")
    Answer giveBack(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        PhasePlace place = queries.placeOf(id).orElseThrow(NotFound::new);
        Answer here = Answer.seeOther("/applications/" + id);
        if (place.enrolmentId() == null) return here;
        String reason = form.optional("reason", 500);
        // Too long a reason is no ground to keep a place that somebody cannot use.
        if (!form.ok()) reason = "";
        return switch (giveBack.giveBack(place.enrolmentId(), place.id(), reason, viewer.id())) {
            case GiveBackPhaseSeat.Outcome.GivenBack back -> here.withNotice("admission.notice.phaseBack.own");
            case GiveBackPhaseSeat.Outcome.GivenBackAlready back -> here;
        };
    }
}
