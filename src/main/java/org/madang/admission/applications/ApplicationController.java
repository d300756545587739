package org.madang.admission.applications;

import java.time.Clock;
import java.time.Instant;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.BeginApplication;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.SubmitApplication;
import org.madang.admission.WithdrawApplication;
import org.madang.admission.applications.ApplicationPages.AnswersPage;
import org.madang.admission.applications.ApplicationPages.DraftPage;
import org.madang.admission.applications.ApplicationPages.StartPage;
import org.madang.admission.applications.ApplicationPages.StatusPage;
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

/** The way of an application as its applicant walks it. */
@Controller
class ApplicationController {
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final ApplicationQueries queries;
    private final BeginApplication begin;
    private final SubmitApplication submit;
    private final WithdrawApplication withdraw;

    ApplicationController(
            Clock clock,
            Calls calls,
            Applications applications,
            ApplicationQueries queries,
            BeginApplication begin,
            SubmitApplication submit,
            WithdrawApplication withdraw) {
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.queries = queries;
        this.begin = begin;
        this.submit = submit;
        this.withdraw = withdraw;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/calls/{call}/application")
    Answer start(@PathVariable String call, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        var mine = applications.of(viewer.id(), found.id());
        if (mine.isPresent())
            return Answer.seeOther("/applications/" + mine.get().id());
        return Answer.page(new StartPage(found, clock.instant()));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/calls/{call}/application")
    Answer begin(@PathVariable String call, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return switch (begin.begin(found.id(), viewer.id())) {
            case BeginApplication.Outcome.Begun begun -> Answer.seeOther("/applications/" + begun.application());
            case BeginApplication.Outcome.BegunAlready begun -> Answer.seeOther("/applications/" + begun.application());
            case BeginApplication.Outcome.NotOpenYet early -> Answer.conflict(new StartPage(found, clock.instant()));
            case BeginApplication.Outcome.Over over -> Answer.conflict(new StartPage(found, clock.instant()));
        };
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}")
    Answer show(@PathVariable String application) {
        var found = find(application);
        return Answer.page(found.state().open() ? draft(found) : status(found));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}/answers")
    Answer check(@PathVariable String application) {
        var found = find(application);
        if (!found.state().open()) return Answer.seeOther("/applications/" + found.id());
        return Answer.page(answers(found));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/submission")
    Answer submit(@PathVariable String application, Viewer viewer) {
        var id = ApplicationId.of(application);
        return switch (submit.submit(id, viewer.id())) {
            case SubmitApplication.Outcome.Submitted submitted ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.submitted");
            case SubmitApplication.Outcome.SubmittedAlready submitted ->
                Answer.seeOther("/applications/" + id).withNotice("admission.notice.submitted");
            case SubmitApplication.Outcome.Incomplete incomplete -> Answer.unprocessable(answers(find(application)));
            case SubmitApplication.Outcome.TooLate late -> Answer.conflict(answers(find(application)));
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
                Answer.conflict(status(find(application))).withNotice("admission.notice.enrolled");
            case WithdrawApplication.Outcome.NotFromHere elsewhere -> Answer.seeOther("/applications/" + id);
        };
    }

    private Applications.Application find(String application) {
        return applications.find(ApplicationId.of(application)).orElseThrow(NotFound::new);
    }

    private DraftPage draft(Applications.Application application) {
        var form = Form.of(Applications.values(applications.answers(application.id())));
        return new DraftPage(application, applications.fields(application.callId()), form, clock.instant());
    }

    private AnswersPage answers(Applications.Application application) {
        Fields fields = applications.fields(application.callId());
        var values = Applications.values(applications.answers(application.id()));
        return new AnswersPage(application, fields, values, fields.problems(values), clock.instant());
    }

    private StatusPage status(Applications.Application application) {
        Instant now = clock.instant();
        return new StatusPage(
                application,
                applications.fields(application.callId()),
                Applications.values(applications.answers(application.id())),
                queries.endorsers(application.id()),
                queries.released(application.id()).orElse(null),
                now);
    }
}
