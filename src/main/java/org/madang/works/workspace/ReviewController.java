package org.madang.works.workspace;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Ids;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.works.CommentOnWork;
import org.madang.works.DecideWork;
import org.madang.works.Licence;
import org.madang.works.PublishWork;
import org.madang.works.RecallWork;
import org.madang.works.SubmitWork;
import org.madang.works.TimeCode;
import org.madang.works.Verdict;
import org.madang.works.WithdrawWork;
import org.madang.works.WorkId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A work's way: handed in, remarked on, decided by both institutions, published, withdrawn. */
@Controller
class ReviewController {
    private final WorkPages pages;
    private final SubmitWork submit;
    private final RecallWork recall;
    private final CommentOnWork comment;
    private final DecideWork decide;
    private final PublishWork publish;
    private final WithdrawWork withdraw;

    ReviewController(
            WorkPages pages,
            SubmitWork submit,
            RecallWork recall,
            CommentOnWork comment,
            DecideWork decide,
            PublishWork publish,
            WithdrawWork withdraw) {
        this.pages = pages;
        this.submit = submit;
        this.recall = recall;
        this.comment = comment;
        this.decide = decide;
        this.publish = publish;
        this.withdraw = withdraw;
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/submission")
    Answer submit(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "submission", form);
        String note = form.optional("changed", 2000);
        if (!form.ok()) return wrong(place);
        return switch (submit.submit(place.id(), note, viewer.id())) {
            case SubmitWork.Outcome.Submitted(int version, String manifest) ->
                done(place).withNotice("works.notice.submitted");
            case SubmitWork.Outcome.Incomplete(var findings) -> wrong(place, "works.error.incomplete");
            case SubmitWork.Outcome.NotOpen(var state) -> clash(place, "works.error.closed");
        };
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/recall")
    Answer recall(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "decisions", form);
        return switch (recall.recall(place.id(), viewer.id())) {
            case RecallWork.Outcome.Recalled() -> done(place).withNotice("works.notice.recalled");
            case RecallWork.Outcome.NotSubmitted(var state) -> clash(place, "works.error.notSubmitted");
            case RecallWork.Outcome.ApprovedAlready() -> clash(place, "works.error.approvedAlready");
        };
    }

    @Allow(value = Action.COMMENT_WORK, in = "work")
    @PostMapping("/works/{work}/comments")
    Answer comment(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "comments", form);
        String text = form.required("text", 4000);
        Integer second = null;
        if (form.has("second")) {
            OptionalInt code = TimeCode.parse(form.value("second"));
            if (code.isPresent()) second = code.getAsInt();
            else form.error("second", "works.error.time");
        }
        Integer at = form.has("page") ? (Integer) form.number("page", 1, 5000) : null;
        if (!form.ok()) return wrong(place);
        var remark = new CommentOnWork.Remark(Ids.parse(form.value("remark")), text, second, at);
        return switch (comment.comment(place.id(), remark, viewer.id())) {
            case CommentOnWork.Outcome.Said() -> done(place).withNotice("works.notice.said");
            case CommentOnWork.Outcome.TextMissing() -> {
                form.error("text", "web.form.required");
                yield wrong(place);
            }
        };
    }

    @Allow(value = Action.DECIDE_WORK, in = "work")
    @PostMapping("/works/{work}/decisions")
    Answer decide(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "decisions", form);
        Verdict verdict = form.choice("verdict", Verdict.class);
        String note = form.optional("note", 4000);
        if (!form.ok() || verdict == null) return wrong(place);
        var decision = new DecideWork.Decision(place.id(), institution(form), verdict, note, form.value("manifest"));
        return switch (decide.decide(decision, viewer.id())) {
            case DecideWork.Outcome.Noted() -> done(place).withNotice("works.notice.noted");
            case DecideWork.Outcome.Approved() -> done(place).withNotice("works.notice.approved");
            case DecideWork.Outcome.ChangesRequested() -> done(place).withNotice("works.notice.changes");
            case DecideWork.Outcome.DecidedBefore() -> done(place).withNotice("works.notice.before");
            case DecideWork.Outcome.NotInReview(var state) -> clash(place, "works.error.notInReview");
            case DecideWork.Outcome.VersionMoved() -> clash(place, "works.error.moved");
            case DecideWork.Outcome.OwnWork() -> wrong(place, "works.error.own");
            case DecideWork.Outcome.NotAKeyHolder() -> wrong(place, "works.error.notHolder");
            case DecideWork.Outcome.OtherKeyTurned() -> wrong(place, "works.error.otherKey");
            case DecideWork.Outcome.NoteMissing() -> {
                form.error("note", "works.error.note");
                yield wrong(place);
            }
        };
    }

    @Allow(value = Action.PUBLISH_WORK, in = "work")
    @PostMapping("/works/{work}/publication")
    Answer publish(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "publication", form);
        Licence licence = form.choice("licence", Licence.class);
        if (!form.checked("rights", "yes")) form.error("rights", "works.error.rights");
        if (!form.ok()) return wrong(place);
        return switch (publish.publish(place.id(), licence, true, viewer.id())) {
            case PublishWork.Outcome.Published(String number, String slug) ->
                Answer.seeOther("/showcase/" + slug).withNotice("works.notice.published", number);
            case PublishWork.Outcome.PublishedBefore(String number, String slug) ->
                Answer.seeOther("/showcase/" + slug);
            case PublishWork.Outcome.NotApproved(var state) -> clash(place, "works.error.notApproved");
            case PublishWork.Outcome.RightsNotDeclared() -> wrong(place, "works.error.rights");
            case PublishWork.Outcome.Withheld() -> clash(place, "works.error.withheld");
        };
    }

    /** Whoever is in a work can take it down at once; nobody has to agree. */
    @Allow(value = Action.WITHDRAW_WORK, in = "work")
    @PostMapping("/works/{work}/withdrawal")
    Answer withdraw(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        var place = new Place(WorkId.of(work), viewer, scope, "withdrawal", form);
        String reason = form.required("reason", 1000);
        if (!form.ok()) return wrong(place);
        return switch (withdraw.withdraw(place.id(), reason, viewer.id())) {
            case WithdrawWork.Outcome.Withdrawn() -> done(place).withNotice("works.notice.withdrawn");
            case WithdrawWork.Outcome.NotPublished(var state) -> clash(place, "works.error.notPublished");
            case WithdrawWork.Outcome.ReasonMissing() -> wrong(place, "works.error.reason");
        };
    }

    private record Place(WorkId id, Viewer viewer, Scope scope, String section, Form form) {}

    private static @Nullable InstitutionId institution(Form form) {
        return form.has("institution") ? InstitutionId.of(form.value("institution")) : null;
    }

    private static Answer done(Place place) {
        return Answer.seeOther("/works/" + place.id());
    }

    private Answer wrong(Place place) {
        return Answer.unprocessable(
                pages.page(place.id(), place.viewer(), place.scope(), place.section(), place.form()));
    }

    private Answer wrong(Place place, String key) {
        place.form().error(place.section(), key);
        return wrong(place);
    }

    private Answer clash(Place place, String key) {
        place.form().error(place.section(), key);
        return Answer.conflict(pages.page(place.id(), place.viewer(), place.scope(), place.section(), place.form()));
    }
}
