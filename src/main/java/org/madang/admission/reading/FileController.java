package org.madang.admission.reading;

import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.DeclareTie;
import org.madang.admission.EndorseApplication;
import org.madang.admission.Relation;
import org.madang.admission.ReopenReview;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat and the partners read an application on one page, and endorse it there. */
@Controller
class FileController {
    private final FilePages pages;
    private final EndorseApplication endorse;
    private final ReopenReview reopen;
    private final DeclareTie declare;

    FileController(FilePages pages, EndorseApplication endorse, ReopenReview reopen, DeclareTie declare) {
        this.declare = declare;
        this.pages = pages;
        this.endorse = endorse;
        this.reopen = reopen;
    }

    @Allow(value = Action.READ_ADMISSION, in = "application")
    @GetMapping("/admission/applications/{application}")
    Answer read(@PathVariable String application, Viewer viewer, Scope scope) {
        return pages.show(ApplicationId.of(application), viewer, scope, Form.empty(), 200);
    }

    @Allow(value = Action.ENDORSE_APPLICATION, in = "application")
    @PostMapping("/admission/applications/{application}/endorsement")
    Answer endorse(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        var institution = InstitutionId.of(form.value("institution"));
        // An officer speaks only for an institution they hold the grant of.
        if (!viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION).contains(institution.value()))
            throw new NotFound();
        var say = form.choice("say", EndorseApplication.Say.class);
        String note = form.optional("note", 1000);
        Integer rank = say == EndorseApplication.Say.ENDORSE ? rank(form) : null;
        if (say == null || !form.ok()) return again(id, viewer, scope, form);
        return switch (endorse.say(id, institution, say, rank, note, viewer.id())) {
            case EndorseApplication.Outcome.Endorsed endorsed -> endorsements("admission.notice.endorsed");
            case EndorseApplication.Outcome.Declined declined -> endorsements("admission.notice.notendorsed");
            case EndorseApplication.Outcome.RankTaken taken ->
                again(id, viewer, scope, form.error("rank", "admission.wrong.rank.taken", taken.by()));
            case EndorseApplication.Outcome.RankMissing missing ->
                again(id, viewer, scope, form.error("rank", "admission.wrong.rank"));
            case EndorseApplication.Outcome.ReasonMissing missing ->
                again(id, viewer, scope, form.error("note", "admission.wrong.reason"));
            case EndorseApplication.Outcome.OwnApplication own ->
                again(id, viewer, scope, form.error("say", "admission.wrong.own"));
            case EndorseApplication.Outcome.NotFromHere elsewhere ->
                pages.show(id, viewer, scope, form.error("say", "admission.wrong.moved"), 409);
        };
    }

    /** Gives a review back to its reviewer. */
    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/reviews/{person}/reopening")
    Answer reopen(
            @PathVariable String application, @PathVariable String person, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String field = "reopen-" + PersonId.of(person);
        String reason = form.required(field, 500);
        if (!form.ok()) return again(id, viewer, scope, form);
        return switch (reopen.reopen(id, PersonId.of(person), reason, viewer.id())) {
            case ReopenReview.Outcome.Reopened reopened -> here(id, "admission.notice.review.reopened");
            case ReopenReview.Outcome.OpenAlready open -> here(id, "admission.notice.review.reopened");
            case ReopenReview.Outcome.ReasonMissing missing ->
                again(id, viewer, scope, form.error(field, "admission.wrong.reason"));
            case ReopenReview.Outcome.NothingHandedIn nothing -> here(id, "admission.notice.review.nothing");
            case ReopenReview.Outcome.NotFromHere elsewhere -> here(id, "admission.notice.toolate");
            case ReopenReview.Outcome.Tied tied -> here(id, "admission.notice.tied");
        };
    }

    /** Whoever runs the call says that they are tied; another decides then. */
    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/tie")
    Answer declare(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        var kind = form.choice("relation", Relation.class);
        String reason = form.required("tie", 500);
        if (kind == null || !form.ok()) return again(id, viewer, scope, form);
        return switch (declare.declare(id, kind, reason, viewer.id())) {
            case DeclareTie.Outcome.Declared declared -> here(id, "admission.notice.tie");
            case DeclareTie.Outcome.DeclaredAlready declared -> here(id, "admission.notice.tie");
            case DeclareTie.Outcome.ReasonMissing missing ->
                again(id, viewer, scope, form.error("tie", "web.form.required"));
        };
    }

    private static @Nullable Integer rank(Form form) {
        String typed = form.value("rank");
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(typed) : null;
    }

    private Answer again(ApplicationId id, Viewer viewer, Scope scope, Form form) {
        return pages.show(id, viewer, scope, form, 422);
    }

    private static Answer endorsements(String notice) {
        return Answer.seeOther("/admission/endorsements").withNotice(notice);
    }

    private static Answer here(ApplicationId id, String notice) {
        return Answer.seeOther("/admission/applications/" + id).withNotice(notice);
    }
}
