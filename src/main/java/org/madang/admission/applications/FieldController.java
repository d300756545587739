package org.madang.admission.applications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.Deadlines;
import org.madang.admission.SaveDraft;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.madang.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes one answer at a time from the page's script. The status says it in short, the header {@code Madang-State} in a
 * word: saved, late (saved, and the time to send it in is over), conflict (the body is what is saved, at
 * {@code Madang-Version}), closed (the body is a sentence for the applicant), refused.
 */
@Controller
class FieldController {
    private final Clock clock;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final SaveDraft save;
    private final Screens screens;

    FieldController(
            Clock clock, Calls calls, Deadlines deadlines, Applications applications, SaveDraft save, Screens screens) {
        this.clock = clock;
        this.calls = calls;
        this.deadlines = deadlines;
        this.applications = applications;
        this.save = save;
        this.screens = screens;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/fields")
    ResponseEntity<String> saveField(@PathVariable String application, Form form, Viewer viewer, Reader reader) {
        var id = ApplicationId.of(application);
        String field = form.value("field");
        String value = SavePart.value(form, field);
        var hand = Hands.of(form, clock.instant());
        return switch (save.save(id, field, value, SavePart.version(form), hand, viewer.id())) {
            case SaveDraft.Outcome.Saved(long version) -> text(200, late(id) ? "late" : "saved", version, "" + version);
            case SaveDraft.Outcome.Stale(String saved, long version) -> text(409, "conflict", version, saved);
            case SaveDraft.Outcome.NotADraft(ApplicationState state) -> text(409, "closed", 0, said(reader, state));
            case SaveDraft.Outcome.UnknownField unknown -> text(422, "refused", 0, "");
            case SaveDraft.Outcome.TooLong tooLong -> text(422, "refused", 0, "");
        };
    }

    /** The same for one field under its own address. */
    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/fields/{field}")
    ResponseEntity<String> saveOne(
            @PathVariable String application, @PathVariable String field, Form form, Viewer viewer, Reader reader) {
        return saveField(application, form.with("field", field).with(field, form.value("value")), viewer, reader);
    }

    private boolean late(ApplicationId id) {
        var application = applications.find(id).orElseThrow(NotFound::new);
        if (application.state() != ApplicationState.DRAFT) return false;
        var call = calls.find(application.callId()).orElseThrow(NotFound::new);
        return !deadlines.of(call, application.personId()).takes(clock.instant());
    }

    private String said(Reader reader, ApplicationState state) {
        return screens.of(reader, "/")
                .t(state == ApplicationState.LAPSED ? "admission.closed.lapsed" : "admission.notice.closed");
    }

    private static ResponseEntity<String> text(int status, String state, long version, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Madang-State", state)
                .header("Madang-Version", String.valueOf(version))
                .body(body);
    }
}
