package org.madang.admission.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.admission.HandInReview;
import org.madang.admission.Readers;
import org.madang.admission.ReadingId;
import org.madang.admission.RecuseFromReview;
import org.madang.admission.Relation;
import org.madang.admission.Reviews;
import org.madang.admission.SaveReview;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A reviewer reads and judges an application. Whose it is to read is decided in the queries, and not before them: what is
 * hidden takes the same statement and gets the same answer as what is not there.
 */
@Controller
class ReviewController {
    private final ReviewPages pages;
    private final Readers readers;
    private final SaveReview save;
    private final HandInReview handIn;
    private final RecuseFromReview recuse;

    ReviewController(
            ReviewPages pages, Readers readers, SaveReview save, HandInReview handIn, RecuseFromReview recuse) {
        this.pages = pages;
        this.readers = readers;
        this.save = save;
        this.handIn = handIn;
        this.recuse = recuse;
    }

    @Allow(Action.REVIEW_APPLICATION)
    @GetMapping("/admission/reviews/{reading}")
    Answer read(@PathVariable String reading, Viewer viewer) {
        return Answer.page(pages.of(ReadingId.of(reading), viewer));
    }

    /** For the page's script: the new version as text, or 409 with what is saved. */
    @Allow(Action.REVIEW_APPLICATION)
    @PostMapping("/admission/reviews/{reading}/fields")
    ResponseEntity<String> saveField(@PathVariable String reading, Form form, Viewer viewer) {
        String field = form.value("field");
        var id = readers.find(ReadingId.of(reading), viewer.id());
        return switch (save.save(id, field, form.value(field), version(form), viewer.id())) {
            case SaveReview.Outcome.Saved saved -> text(200, String.valueOf(saved.version()));
            case SaveReview.Outcome.Stale stale -> text(409, stale.saved());
            case SaveReview.Outcome.HandedIn done -> text(409, "");
            case SaveReview.Outcome.NotFromHere elsewhere -> text(409, "");
            case SaveReview.Outcome.UnknownField unknown -> text(422, "");
            case SaveReview.Outcome.TooLong tooLong -> text(422, "");
            case SaveReview.Outcome.NoScore none -> text(422, "");
        };
    }

    @Allow(Action.REVIEW_APPLICATION)
    @PostMapping("/admission/reviews/{reading}")
    Answer write(@PathVariable String reading, Form form, Viewer viewer) {
        var to = ReadingId.of(reading);
        var id = readers.find(to, viewer.id());
        boolean stale = false;
        for (String field : fields(form)) {
            switch (save.save(id, field, form.value(field), version(form), viewer.id())) {
                case SaveReview.Outcome.Saved saved -> {}
                case SaveReview.Outcome.Stale changed -> {
                    stale = true;
                    form.error(field, "admission.wrong.stale", changed.saved());
                }
                case SaveReview.Outcome.HandedIn done -> {
                    return here(to, "admission.notice.handedin");
                }
                case SaveReview.Outcome.NotFromHere elsewhere -> {
                    return here(to, "admission.notice.toolate");
                }
                case SaveReview.Outcome.UnknownField unknown -> {}
                case SaveReview.Outcome.TooLong tooLong -> form.error(field, "web.form.long", tooLong.most());
                case SaveReview.Outcome.NoScore none -> form.error(field, "admission.wrong.score");
            }
        }
        if (stale) return Answer.conflict(pages.of(to, viewer, form));
        if (!form.ok()) return Answer.unprocessable(pages.of(to, viewer, form));
        if (!form.value("to").equals("handin")) return here(to, "admission.notice.review.saved");
        return handIn(to, id, form, viewer);
    }

    private Answer handIn(ReadingId to, ApplicationId id, Form form, Viewer viewer) {
        return switch (handIn.handIn(id, viewer.id())) {
            case HandInReview.Outcome.HandedIn done -> here(to, "admission.notice.reviewed");
            case HandInReview.Outcome.HandedInAlready already -> here(to, "admission.notice.reviewed");
            case HandInReview.Outcome.Incomplete incomplete -> {
                incomplete.fields().forEach(field -> form.error(field, "admission.wrong.score"));
                yield Answer.unprocessable(pages.of(to, viewer, form));
            }
            case HandInReview.Outcome.NotFromHere elsewhere -> here(to, "admission.notice.toolate");
        };
    }

    @Allow(Action.REVIEW_APPLICATION)
    @PostMapping("/admission/reviews/{reading}/recusal")
    Answer recuse(@PathVariable String reading, Form form, Viewer viewer) {
        var to = ReadingId.of(reading);
        var id = readers.find(to, viewer.id());
        var kind = form.choice("relation", Relation.class);
        String reason = form.required("recusal", 500);
        if (kind == null || !form.ok()) return Answer.unprocessable(pages.of(to, viewer, form));
        return switch (recuse.recuse(id, kind, reason, viewer.id())) {
            case RecuseFromReview.Outcome.Recused recused -> list();
            case RecuseFromReview.Outcome.RecusedAlready recused -> list();
            case RecuseFromReview.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.of(to, viewer, form.error("recusal", "web.form.required")));
        };
    }

    /** A group of marks of which none is chosen sends nothing at all. */
    private static List<String> fields(Form form) {
        var fields = new ArrayList<String>();
        form.names().stream().filter(name -> name.startsWith("mark-")).sorted().forEach(fields::add);
        if (!form.values(Reviews.NOTE).isEmpty()) fields.add(Reviews.NOTE);
        return fields;
    }

    /** A page without a version has seen nothing, so it may overwrite nothing. */
    private static long version(Form form) {
        try {
            return Long.parseLong(form.value("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static Answer here(ReadingId reading, String notice) {
        return Answer.seeOther("/admission/reviews/" + reading).withNotice(notice);
    }

    private static Answer list() {
        return Answer.seeOther("/admission/reviews").withNotice("admission.notice.recused");
    }

    private static ResponseEntity<String> text(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(body);
    }
}
