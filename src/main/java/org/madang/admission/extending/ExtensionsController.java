package org.madang.admission.extending;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.madang.admission.Calls;
import org.madang.admission.ExtendDeadline;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ExtensionsController {
    private final Db db;
    private final Calls calls;
    private final ExtendDeadline extend;
    private final Clock clock;
    private final Tables tables;
    private final SendFile files;

    ExtensionsController(Db db, Calls calls, ExtendDeadline extend, Clock clock, Tables tables, SendFile files) {
        this.tables = tables;
        this.files = files;
        this.clock = clock;
        this.db = db;
        this.calls = calls;
        this.extend = extend;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/extensions")
    Answer show(@PathVariable String call, Form asked, Reader reader) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        var given = tables.view(ExtensionList.of(found), asked, reader);
        return Answer.page(new ExtensionsPage(found, given, Until.proposed(found, clock.instant())));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping({"/admission/calls/{call}/extensions/export.csv", "/admission/calls/{call}/extensions/export.xlsx"})
    void export(@PathVariable String call, Form asked, Reader reader, Download file) throws IOException {
        files.send(ExtensionList.of(calls.find(call).orElseThrow(NotFound::new)), asked, reader, file);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/extensions")
    Answer give(@PathVariable String call, Form form, Viewer viewer, Reader reader) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        String reason = form.required("reason", 500);
        LocalDateTime until = Until.read(form);
        var person = person(form.required("email", 200));
        if (person.isEmpty() && form.errorAt("email") == null) form.error("email", "admission.wrong.nobody");
        if (!form.ok() || until == null || person.isEmpty()) return Answer.unprocessable(page(found, form, reader));
        return switch (extend.extend(found.id(), person.get(), until, reason, viewer.id())) {
            case ExtendDeadline.Outcome.Extended extended -> done(call);
            case ExtendDeadline.Outcome.ExtendedAlready extended -> done(call);
            case ExtendDeadline.Outcome.NotLater early ->
                Answer.unprocessable(page(found, form.error("until", "admission.wrong.later"), reader));
            case ExtendDeadline.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(found, form.error("reason", "admission.wrong.reason"), reader));
            case ExtendDeadline.Outcome.OwnDeadline own ->
                Answer.unprocessable(page(found, form.error("email", "admission.wrong.own"), reader));
            case ExtendDeadline.Outcome.HandedIn handed ->
                Answer.conflict(page(found, form.error("email", "admission.wrong.handedin"), reader));
        };
    }

    private static Answer done(String call) {
        return Answer.seeOther("/admission/calls/" + call + "/extensions").withNotice("admission.notice.extended");
    }

    private Optional<PersonId> person(String email) {
        return db.sql("select id from v_person where email = :email")
                .param("email", email.toLowerCase(Locale.ROOT))
                .maybe(PersonId.class);
    }

    private ExtensionsPage page(Calls.Call call, Form form, Reader reader) {
        return new ExtensionsPage(call, tables.view(ExtensionList.of(call), Form.empty(), reader), form);
    }
}
