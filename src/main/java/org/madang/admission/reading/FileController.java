package org.madang.admission.reading;

import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.EndorseApplication;
import org.madang.admission.RecuseFromReview;
import org.madang.admission.ReviewApplication;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
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

/** An application is read, endorsed and reviewed on one page. */
@Controller
class FileController {
    private final FilePages pages;
    private final EndorseApplication endorse;
    private final ReviewApplication review;
    private final RecuseFromReview recuse;

    FileController(FilePages pages, EndorseApplication endorse, ReviewApplication review, RecuseFromReview recuse) {
        this.pages = pages;
        this.endorse = endorse;
        this.review = review;
        this.recuse = recuse;
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

    @Allow(value = Action.REVIEW_APPLICATION, in = "application")
    @PostMapping("/admission/applications/{application}/review")
    Answer review(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String note = form.optional("review-note", 2000);
        int score = form.value("score").matches("[1-5]") ? Integer.parseInt(form.value("score")) : 0;
        if (score == 0) form.error("score", "admission.wrong.score");
        if (!form.ok()) return again(id, viewer, scope, form);
        return switch (review.review(id, score, note, viewer.id())) {
            case ReviewApplication.Outcome.Reviewed reviewed -> reviews("admission.notice.reviewed");
            case ReviewApplication.Outcome.ScoreOutOfRange range ->
                again(id, viewer, scope, form.error("score", "admission.wrong.score"));
            case ReviewApplication.Outcome.Conflict conflict -> Answer.withStatus(403, new ConflictPage());
            case ReviewApplication.Outcome.Recused recused ->
                pages.show(id, viewer, scope, form.error("score", "admission.wrong.recused"), 409);
            case ReviewApplication.Outcome.NotFromHere elsewhere ->
                pages.show(id, viewer, scope, form.error("score", "admission.wrong.moved"), 409);
        };
    }

    @Allow(value = Action.REVIEW_APPLICATION, in = "application")
    @PostMapping("/admission/applications/{application}/recusal")
    Answer recuse(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        String reason = form.required("recusal", 500);
        if (!form.ok()) return again(id, viewer, scope, form);
        return switch (recuse.recuse(id, reason, viewer.id())) {
            case RecuseFromReview.Outcome.Recused recused -> reviews("admission.notice.recused");
            case RecuseFromReview.Outcome.RecusedAlready recused -> reviews("admission.notice.recused");
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

    private static Answer reviews(String notice) {
        return Answer.seeOther("/admission/reviews").withNotice(notice);
    }
}
