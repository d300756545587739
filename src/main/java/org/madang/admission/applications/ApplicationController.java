package org.madang.admission.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.BeginApplication;
import org.madang.admission.Calls;
import org.madang.admission.Deadlines;
import org.madang.admission.PhasePeople;
import org.madang.admission.SubmitApplication;
import org.madang.admission.TakeOverForm;
import org.madang.admission.WithdrawApplication;
import org.madang.admission.applications.ApplicationPages.StartPage;
import org.madang.identity.TellZone;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way of an application as its applicant walks it. */
@Controller
class ApplicationController {
    private final Clock clock;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final OwnPages pages;
    private final BeginApplication begin;
    private final SubmitApplication submit;
    private final WithdrawApplication withdraw;
    private final TakeOverForm takeOver;
    private final PhasePeople people;
    private final TellZone tellZone;

    ApplicationController(
            Clock clock,
            Calls calls,
            Deadlines deadlines,
            Applications applications,
            OwnPages pages,
            BeginApplication begin,
            SubmitApplication submit,
            WithdrawApplication withdraw,
            TakeOverForm takeOver,
            PhasePeople people,
            TellZone tellZone) {
        this.tellZone = tellZone;
        this.people = people;
        this.takeOver = takeOver;
        this.clock = clock;
        this.calls = calls;
        this.deadlines = deadlines;
        this.applications = applications;
        this.pages = pages;
        this.begin = begin;
        this.submit = submit;
        this.withdraw = withdraw;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/calls/{call}/application")
    Answer start(@PathVariable String call, Viewer viewer) {
        Calls.Call found = known(call, viewer);
        var mine = applications.of(viewer.id(), found.id());
        if (mine.isPresent())
            return Answer.seeOther("/applications/" + mine.get().id());
        return Answer.page(start(found, viewer));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/calls/{call}/application")
    Answer begin(@PathVariable String call, Viewer viewer, Form form) {
        Calls.Call found = known(call, viewer);
        tellZone.tell(viewer.inPerson(), form.value("zone"));
        return switch (begin.begin(found.id(), viewer.id())) {
            case BeginApplication.Outcome.Begun begun ->
                Answer.seeOther("/applications/" + begun.application() + "/parts/you");
            case BeginApplication.Outcome.BegunAlready begun -> Answer.seeOther("/applications/" + begun.application());
            case BeginApplication.Outcome.NotOpenYet early -> Answer.conflict(start(found, viewer));
            case BeginApplication.Outcome.Over over -> Answer.conflict(start(found, viewer));
            case BeginApplication.Outcome.NotOfThePhase stranger -> throw new NotFound();
        };
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}")
    Answer show(@PathVariable String application) {
        var found = find(application);
        return Answer.page(pages.page(found, Form.empty()));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}/answers")
    Answer check(@PathVariable String application) {
        var found = find(application);
        if (!found.state().open()) return Answer.seeOther("/applications/" + found.id());
        return Answer.page(pages.answers(found, null));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/submission")
    Answer submit(@PathVariable String application, Form form, Viewer viewer, HttpServletRequest request) {
        var id = ApplicationId.of(application);
        // However long the request then waited for its turn, it counts from when it came.
        Instant began = RequestId.arrived(request).orElseGet(clock::instant);
        int agreed = form.number("agreed", 0, 1_000_000);
        var agreement = agreed == 0 ? null : new SubmitApplication.Agreement(agreed, viewer.language());
        return switch (submit.submit(id, viewer.id(), began, agreement)) {
            case SubmitApplication.Outcome.Submitted submitted ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.submitted");
            case SubmitApplication.Outcome.SubmittedAlready submitted ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.submitted");
            case SubmitApplication.Outcome.Incomplete incomplete ->
                Answer.unprocessable(pages.answers(find(application), null));
            case SubmitApplication.Outcome.TooLate late ->
                Answer.conflict(pages.answers(find(application), late.began()));
            case SubmitApplication.Outcome.TakesNoPart out ->
                Answer.conflict(pages.answers(find(application), null)).withNotice("admission.notice.takesNoPart");
            case SubmitApplication.Outcome.AgreementChanged changed ->
                Answer.conflict(pages.answers(find(application), null)).withNotice("admission.notice.agreementChanged");
            case SubmitApplication.Outcome.NotFromHere elsewhere -> Answer.seeOther("/applications/" + id);
        };
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/withdrawal")
    Answer withdraw(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        return switch (withdraw.withdraw(id, form.optional("reason", 500), viewer.id())) {
            case WithdrawApplication.Outcome.Withdrawn withdrawn ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.withdrawn");
            case WithdrawApplication.Outcome.WithdrawnAlready withdrawn -> Answer.seeOther("/applications/" + id);
            case WithdrawApplication.Outcome.Enrolled enrolled ->
                Answer.conflict(pages.page(find(application), Form.empty())).withNotice("admission.notice.enrolled");
            case WithdrawApplication.Outcome.NotFromHere elsewhere -> Answer.seeOther("/applications/" + id);
        };
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/form")
    Answer takeOver(@PathVariable String application, Viewer viewer) {
        var id = ApplicationId.of(application);
        return switch (takeOver.takeOver(id, viewer.id())) {
            case TakeOverForm.Outcome.TakenOver taken ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.takenOver");
            case TakeOverForm.Outcome.NewestAlready newest -> Answer.seeOther("/applications/" + id);
            case TakeOverForm.Outcome.NotADraft moved ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.closed");
        };
    }

    private Calls.Call known(String call, Viewer viewer) {
        return calls.find(call).filter(found -> people.knows(found, viewer)).orElseThrow(NotFound::new);
    }

    private Applications.Application find(String application) {
        return applications.find(ApplicationId.of(application)).orElseThrow(NotFound::new);
    }

    private StartPage start(Calls.Call call, Viewer viewer) {
        return new StartPage(call, deadlines.of(call, viewer.id()), clock.instant());
    }
}
