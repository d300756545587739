package org.madang.admission.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Deadlines;
import org.madang.admission.Fields;
import org.madang.admission.SaveDraft;
import org.madang.admission.applications.ApplicationPages.PartPage;
import org.madang.shared.NotFound;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Keeps what an applicant types: a field at a time while they write, or a whole page by its button. */
@Controller
class DraftController {
    private final Clock clock;
    private final Deadlines deadlines;
    private final Applications applications;
    private final SaveDraft save;
    private final SavePart savePart;
    private final PartFiles files;

    DraftController(
            Clock clock,
            Deadlines deadlines,
            Applications applications,
            SaveDraft save,
            SavePart savePart,
            PartFiles files) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.applications = applications;
        this.save = save;
        this.savePart = savePart;
        this.files = files;
    }

    /** For the page's script: the new version as text, or 409 with what is saved. */
    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/fields")
    ResponseEntity<String> saveField(@PathVariable String application, Form form, Viewer viewer) {
        String field = form.value("field");
        String value = SavePart.value(form, field);
        return switch (save.save(ApplicationId.of(application), field, value, SavePart.version(form), viewer.id())) {
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
    @GetMapping("/applications/{application}/parts/{part}")
    Answer show(@PathVariable String application, @PathVariable String part) {
        var found = find(application);
        if (!found.state().open()) return Answer.seeOther("/applications/" + found.id());
        var answers = Applications.values(applications.answers(found.id()));
        return Answer.page(page(found, part, SavePart.form(answers)));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping(value = "/applications/{application}/parts/{part}")
    Answer save(
            @PathVariable String application,
            @PathVariable String part,
            Form form,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        var before = find(application);
        String at = "/applications/" + before.id();
        if (!before.state().open()) return Answer.seeOther(at).withNotice("admission.notice.closed");
        Fields fields = applications.fields(before);
        Fields.Part page = fields.part(part).orElseThrow(NotFound::new);
        boolean stale = savePart.save(before.id(), fields, page, form, viewer.id());
        var sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        files.take(before.id(), page, sent == null ? Map.of() : sent.getFileMap(), form, viewer.id());
        // What was typed stays on the page, under the present version: saving again is then a choice made knowingly.
        if (stale) return Answer.conflict(page(find(application), part, form));
        if (!form.ok()) return Answer.unprocessable(page(find(application), part, form));
        if (form.has("remove")) return Answer.seeOther(at + "/parts/" + part);
        if (form.value("to").equals("later")) return Answer.seeOther(at).withNotice("admission.notice.saved");
        return next(find(application), fields, page, form);
    }

    /** On to the page after this one, once nothing here is missing. */
    private Answer next(Applications.Application application, Fields fields, Fields.Part page, Form form) {
        String at = "/applications/" + application.id();
        var answers = Applications.values(applications.answers(application.id()));
        var problems = fields.problems(page, answers);
        if (!problems.isEmpty()) {
            // A question that came up by the answer to another one was not on the page yet, so nobody failed it.
            boolean seen = problems.stream().anyMatch(problem -> form.checked("here", problem.field()));
            if (!seen) return Answer.seeOther(at + "/parts/" + page.key()).withNotice("admission.notice.more");
            problems.stream()
                    .filter(problem -> form.checked("here", problem.field()))
                    .forEach(problem -> form.error(
                            problem.field(), problem.key(), problem.arguments().toArray()));
            return Answer.unprocessable(page(application, page.key(), form));
        }
        var parts = fields.parts(answers);
        int index = parts.indexOf(page);
        if (form.value("to").equals("check") || index < 0 || index + 1 >= parts.size())
            return Answer.seeOther(at + "/answers");
        return Answer.seeOther(at + "/parts/" + parts.get(index + 1).key());
    }

    private PartPage page(Applications.Application application, String part, Form form) {
        Fields fields = applications.fields(application);
        var answers = Applications.values(applications.answers(application.id()));
        return new PartPage(
                application,
                fields,
                fields.part(part).orElseThrow(NotFound::new),
                answers,
                form,
                deadlines.of(fields.call(), application.personId()),
                clock.instant());
    }

    private Applications.Application find(String application) {
        return applications.find(ApplicationId.of(application)).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<String> text(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(body);
    }
}
