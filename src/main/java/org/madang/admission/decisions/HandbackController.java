package org.madang.admission.decisions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.DeclareIneligible;
import org.madang.admission.Handback;
import org.madang.admission.OfferId;
import org.madang.admission.ReopenOffer;
import org.madang.admission.RestoreApplication;
import org.madang.admission.ReturnApplication;
import org.madang.admission.reading.FilePages;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What goes back to the applicant (to be corrected, as not fit for the call, an offer to be answered), and what is taken up again. */
@Controller
class HandbackController {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Applications applications;
    private final FilePages files;
    private final ReturnApplication giveBack;
    private final DeclareIneligible declare;
    private final RestoreApplication restore;
    private final ReopenOffer reopen;

    HandbackController(
            Applications applications,
            FilePages files,
            ReturnApplication giveBack,
            DeclareIneligible declare,
            RestoreApplication restore,
            ReopenOffer reopen) {
        this.applications = applications;
        this.files = files;
        this.giveBack = giveBack;
        this.declare = declare;
        this.restore = restore;
        this.reopen = reopen;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/return")
    Answer giveBack(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String reason = form.required("correct", 1000);
        if (!form.ok()) return files.show(id, viewer, scope, form, 422);
        return answer(
                id,
                giveBack.giveBack(id, reason, viewer.id()),
                "correct",
                "admission.notice.returned",
                form,
                viewer,
                scope);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/ineligibility")
    Answer declare(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String reason = form.required("condition", 1000);
        if (!form.ok()) return files.show(id, viewer, scope, form, 422);
        return answer(
                id,
                declare.declare(id, reason, viewer.id()),
                "condition",
                "admission.notice.ineligible",
                form,
                viewer,
                scope);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/restoration")
    Answer restore(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String reason = form.required("again-why", 1000);
        if (!form.ok()) return files.show(id, viewer, scope, form, 422);
        return answer(
                id,
                restore.restore(id, reason, viewer.id()),
                "again-why",
                "admission.notice.restored",
                form,
                viewer,
                scope);
    }

    private Answer answer(
            ApplicationId id,
            Handback.Outcome outcome,
            String field,
            String notice,
            Form form,
            Viewer viewer,
            Scope scope) {
        return switch (outcome) {
            case Handback.Outcome.Done done -> back(id).withNotice(notice);
            case Handback.Outcome.DoneAlready done -> back(id).withNotice(notice);
            case Handback.Outcome.ReasonMissing missing ->
                files.show(id, viewer, scope, form.error(field, "admission.wrong.reason"), 422);
            case Handback.Outcome.DecidedAlready decided ->
                files.show(id, viewer, scope, form.error(field, "admission.wrong.decided"), 409);
            case Handback.Outcome.OwnApplication own ->
                files.show(id, viewer, scope, form.error(field, "admission.wrong.own"), 409);
            case Handback.Outcome.NotFromHere elsewhere ->
                files.show(id, viewer, scope, form.error(field, "admission.wrong.moved"), 409);
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/reopening")
    Answer reopen(@PathVariable String offer, Form form, Viewer viewer, Scope scope) {
        var id = OfferId.of(offer);
        var application = applications.of(id);
        LocalDate until = form.date("again");
        if (until == null) return files.show(application, viewer, scope, form, 422);
        return switch (reopen.reopen(id, until.atTime(END_OF_DAY), viewer.id())) {
            case ReopenOffer.Outcome.Reopened reopened -> back(application).withNotice("admission.notice.reopened");
            case ReopenOffer.Outcome.OpenAlready open -> back(application).withNotice("admission.notice.reopened");
            case ReopenOffer.Outcome.SeatsTaken taken ->
                files.show(
                        application, viewer, scope, form.error("again", "admission.wrong.seats", taken.seats()), 409);
            case ReopenOffer.Outcome.AnswerDateTooEarly early ->
                files.show(application, viewer, scope, form.error("again", "admission.wrong.early"), 422);
            case ReopenOffer.Outcome.OwnApplication own ->
                files.show(application, viewer, scope, form.error("again", "admission.wrong.own"), 409);
            case ReopenOffer.Outcome.NotFromHere elsewhere ->
                files.show(application, viewer, scope, form.error("again", "admission.wrong.moved"), 409);
        };
    }

    private static Answer back(ApplicationId id) {
        return Answer.seeOther("/admission/applications/" + id);
    }
}
