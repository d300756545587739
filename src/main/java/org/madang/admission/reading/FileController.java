package org.madang.admission.reading;

import org.madang.admission.ApplicationId;
import org.madang.admission.DeclareTie;
import org.madang.admission.Relation;
import org.madang.admission.ReopenReview;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat, the partners and the delegates read an application on one page. */
@Controller
class FileController {
    private final FilePages pages;
    private final ReopenReview reopen;
    private final DeclareTie declare;

    FileController(FilePages pages, ReopenReview reopen, DeclareTie declare) {
        this.declare = declare;
        this.pages = pages;
        this.reopen = reopen;
    }

    @Allow(value = Action.READ_ADMISSION, in = "application")
    @GetMapping("/admission/applications/{application}")
    Answer read(@PathVariable String application, Viewer viewer, Scope scope) {
        return pages.show(ApplicationId.of(application), viewer, scope, Form.empty(), 200);
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

    private Answer again(ApplicationId id, Viewer viewer, Scope scope, Form form) {
        return pages.show(id, viewer, scope, form, 422);
    }

    private static Answer here(ApplicationId id, String notice) {
        return Answer.seeOther("/admission/applications/" + id).withNotice(notice);
    }
}
