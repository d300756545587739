package org.madang.admission.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Deadlines;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.applications.ApplicationPages.ClosedPage;
import org.madang.admission.applications.ApplicationPages.PartPage;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Keeps what an applicant types: a field at a time while they write, or a whole page by its button. */
@Controller
class DraftController {
    private final Clock clock;
    private final Deadlines deadlines;
    private final Applications applications;
    private final SavePart savePart;
    private final PartFiles files;

    DraftController(Clock clock, Deadlines deadlines, Applications applications, SavePart savePart, PartFiles files) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.applications = applications;
        this.savePart = savePart;
        this.files = files;
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
        Fields fields = applications.fields(before);
        Fields.Part page = fields.part(part).orElseThrow(NotFound::new);
        if (!before.state().open()) return closed(before, fields, page, form);
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

    /** Whatever became of the application meanwhile, what was just typed is shown once more, to be copied. */
    private Answer closed(Applications.Application before, Fields fields, Fields.Part page, Form form) {
        var answers = Applications.values(applications.answers(before.id()));
        var typed = new LinkedHashMap<String, String>();
        for (String field : fields.names(page, answers)) {
            String value = SavePart.value(form, field);
            if (words(fields, field) && form.names().contains(field) && !value.equals(answers.getOrDefault(field, "")))
                typed.put(field, value);
        }
        return typed.isEmpty()
                ? Answer.seeOther("/applications/" + before.id()).withNotice("admission.notice.closed")
                : Answer.conflict(new ClosedPage(before, fields, typed));
    }

    /** Whether somebody wrote it, rather than chose it from what the page offers. */
    private static boolean words(Fields fields, String field) {
        return fields.question(field)
                .map(question -> question.kind() == Question.Kind.TEXT || question.kind() == Question.Kind.LONG_TEXT)
                .orElse(Set.of(Fields.STATEMENT, Fields.PRINT_NAME, Fields.LATIN_NAME)
                        .contains(field));
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
}
