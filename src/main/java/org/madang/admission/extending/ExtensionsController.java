package org.madang.admission.extending;

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
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
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

    ExtensionsController(Db db, Calls calls, ExtendDeadline extend, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.calls = calls;
        this.extend = extend;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/extensions")
    Answer show(@PathVariable String call) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return Answer.page(page(found, Until.proposed(found, clock.instant())));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/extensions")
    Answer give(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        String reason = form.required("reason", 500);
        LocalDateTime until = Until.read(form);
        var person = person(form.required("email", 200));
        if (person.isEmpty() && form.errorAt("email") == null) form.error("email", "admission.wrong.nobody");
        if (!form.ok() || until == null || person.isEmpty()) return Answer.unprocessable(page(found, form));
        return switch (extend.extend(found.id(), person.get(), until, reason, viewer.id())) {
            case ExtendDeadline.Outcome.Extended extended -> done(call);
            case ExtendDeadline.Outcome.ExtendedAlready extended -> done(call);
            case ExtendDeadline.Outcome.NotLater early ->
                Answer.unprocessable(page(found, form.error("until", "admission.wrong.later")));
            case ExtendDeadline.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(found, form.error("reason", "admission.wrong.reason")));
            case ExtendDeadline.Outcome.OwnDeadline own ->
                Answer.unprocessable(page(found, form.error("email", "admission.wrong.own")));
            case ExtendDeadline.Outcome.HandedIn handed ->
                Answer.conflict(page(found, form.error("email", "admission.wrong.handedin")));
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

    private ExtensionsPage page(Calls.Call call, Form form) {
        var given = db.sql("""
                        select p.print_name as name, p.name_language, x.until, x.reason, g.print_name as given_by,
                               x.given_at, a.state
                        from admission_extension x
                        join v_person p on p.id = x.person_id
                        join v_person g on g.id = x.given_by
                        left join admission_application a on a.call_id = x.call_id and a.person_id = x.person_id
                        where x.call_id = :call order by x.given_at desc, x.person_id limit 200
                        """).param("call", call.id()).list(ExtensionsPage.Row.class);
        return new ExtensionsPage(call, given, form);
    }
}
