package org.madang.admission.applications;

import java.time.Clock;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Fields;
import org.madang.admission.SaveDraft;
import org.madang.admission.applications.ApplicationPages.DraftPage;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps what an applicant types: a field at a time while they write, or the whole page by its button. */
@Controller
class DraftController {
    private final Clock clock;
    private final Applications applications;
    private final SaveDraft save;

    DraftController(Clock clock, Applications applications, SaveDraft save) {
        this.clock = clock;
        this.applications = applications;
        this.save = save;
    }

    /** For the page's script: the new version as text, or 409 with what is saved. */
    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/fields")
    ResponseEntity<String> saveField(@PathVariable String application, Form form, Viewer viewer) {
        String field = form.value("field");
        var outcome = save.save(ApplicationId.of(application), field, form.value(field), version(form), viewer.id());
        return switch (outcome) {
            case SaveDraft.Outcome.Saved saved -> text(200, String.valueOf(saved.version()));
            case SaveDraft.Outcome.Stale stale -> text(409, stale.saved());
            case SaveDraft.Outcome.NotADraft sent -> text(409, "");
            case SaveDraft.Outcome.UnknownField unknown -> text(422, "");
            case SaveDraft.Outcome.TooLong tooLong -> text(422, "");
        };
    }

    /** The same for one field under its own address. */
    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/fields/{field}")
    ResponseEntity<String> saveOne(
            @PathVariable String application, @PathVariable String field, Form form, Viewer viewer) {
        return saveField(application, form.with("field", field).with(field, form.value("value")), viewer);
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}")
    Answer saveAll(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        var before = find(id);
        Fields fields = applications.fields(before.callId());
        boolean stale = false;
        for (String field : fields.names()) {
            // A group of choices of which none is chosen sends nothing at all.
            if (form.values(field).isEmpty()) continue;
            switch (save.save(id, field, form.value(field), version(form), viewer.id())) {
                case SaveDraft.Outcome.Saved saved -> {}
                case SaveDraft.Outcome.Stale changed -> {
                    stale = true;
                    form.error(field, "admission.wrong.stale", changed.saved());
                }
                case SaveDraft.Outcome.NotADraft sent -> {
                    return Answer.seeOther("/applications/" + id).withNotice("admission.notice.closed");
                }
                case SaveDraft.Outcome.UnknownField unknown -> throw new NotFound();
                case SaveDraft.Outcome.TooLong tooLong -> form.error(field, "web.form.long", tooLong.most());
            }
        }
        // What was typed stays on the page, under the present version: saving again is then a choice made knowingly.
        if (stale) return Answer.conflict(new DraftPage(find(id), fields, form, clock.instant()));
        if (!form.ok()) return Answer.unprocessable(new DraftPage(find(id), fields, form, clock.instant()));
        if (form.value("to").equals("check")) return Answer.seeOther("/applications/" + id + "/answers");
        return Answer.seeOther("/applications/" + id).withNotice("admission.notice.saved");
    }

    private Applications.Application find(ApplicationId id) {
        return applications.find(id).orElseThrow(NotFound::new);
    }

    /** A page without a version has seen nothing, so it may overwrite nothing. */
    private static long version(Form form) {
        try {
            return Long.parseLong(form.value("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static ResponseEntity<String> text(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(body);
    }
}
