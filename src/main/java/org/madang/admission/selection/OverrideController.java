package org.madang.admission.selection;

import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.OverrideId;
import org.madang.admission.Overrides;
import org.madang.admission.ProposeOverride;
import org.madang.admission.Readers;
import org.madang.admission.SettleOverride;
import org.madang.admission.reading.ConflictPage;
import org.madang.database.Db;
import org.madang.shared.Language;
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

/** Two officers decide against the rules: one proposes, another confirms. */
@Controller
class OverrideController {
    private static final int LONGEST = 1000;

    private final Db db;
    private final Calls calls;
    private final Applications applications;
    private final Overrides overrides;
    private final Readers readers;
    private final ProposeOverride propose;
    private final SettleOverride settle;

    OverrideController(
            Db db,
            Calls calls,
            Applications applications,
            Overrides overrides,
            Readers readers,
            ProposeOverride propose,
            SettleOverride settle) {
        this.db = db;
        this.calls = calls;
        this.applications = applications;
        this.overrides = overrides;
        this.readers = readers;
        this.propose = propose;
        this.settle = settle;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @GetMapping("/admission/applications/{application}/override")
    Answer show(@PathVariable String application, Viewer viewer) {
        return page(ApplicationId.of(application), viewer, Form.empty(), 200);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/override")
    Answer propose(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        var wish = form.choice("wish", Overrides.Wish.class);
        String reason = form.required("reason", LONGEST);
        if (wish == null || !form.ok()) return page(id, viewer, form, 422);
        return switch (propose.propose(id, wish, reason, viewer.id())) {
            case ProposeOverride.Outcome.Proposed proposed -> back(id).withNotice("admission.notice.proposed");
            case ProposeOverride.Outcome.ProposedAlready before -> back(id).withNotice("admission.notice.proposed");
            case ProposeOverride.Outcome.ReasonMissing missing ->
                page(id, viewer, form.error("reason", "admission.wrong.reason"), 422);
            case ProposeOverride.Outcome.AnotherStands another -> refused(id, viewer, form, "another");
            case ProposeOverride.Outcome.Tied tied -> refused(id, viewer, form, "tied");
            case ProposeOverride.Outcome.HoldsSeat holds -> refused(id, viewer, form, "holds");
            case ProposeOverride.Outcome.NotFromHere elsewhere -> refused(id, viewer, form, "moved");
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/override/confirmation")
    Answer confirm(@PathVariable String application, Form form, Viewer viewer) {
        return settle(ApplicationId.of(application), SettleOverride.Say.CONFIRM, form, viewer);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/override/withdrawal")
    Answer withdraw(@PathVariable String application, Form form, Viewer viewer) {
        return settle(ApplicationId.of(application), SettleOverride.Say.WITHDRAW, form, viewer);
    }

    private Answer settle(ApplicationId id, SettleOverride.Say say, Form form, Viewer viewer) {
        return switch (settle.settle(id, OverrideId.of(form.value("override")), say, viewer.id())) {
            case SettleOverride.Outcome.Confirmed confirmed -> back(id).withNotice("admission.notice.confirmed");
            case SettleOverride.Outcome.Withdrawn withdrawn ->
                back(id).withNotice("admission.notice.override.withdrawn");
            case SettleOverride.Outcome.SettledAlready before -> back(id).withNotice("admission.notice.stands");
            case SettleOverride.Outcome.SameOfficer same -> refused(id, viewer, form, "same");
            case SettleOverride.Outcome.Tied tied -> refused(id, viewer, form, "tied");
            case SettleOverride.Outcome.NoLongerOpen closed -> refused(id, viewer, form, "moved");
        };
    }

    private Answer refused(ApplicationId id, Viewer viewer, Form form, String why) {
        return page(id, viewer, form.error("wish", "admission.override.wrong." + why), 409);
    }

    record Head(String printName, Language nameLanguage) {}

    /** What officers wish against the rules is judgement too: nobody reads it of themselves or of whom they are tied to. */
    private Answer page(ApplicationId id, Viewer viewer, Form form, int status) {
        var application = applications.find(id).orElseThrow(NotFound::new);
        if (application.submittedAt() == null) throw new NotFound();
        if (readers.tied(id, viewer.id())) return Answer.withStatus(403, new ConflictPage());
        var head = db.sql("""
                        select coalesce(a.print_name, p.print_name) as print_name, p.name_language
                        from admission_application a join v_person p on p.id = a.person_id where a.id = :id
                        """).param("id", id).one(Head.class);
        return Answer.withStatus(
                status,
                new OverridePage(
                        calls.find(application.callId()).orElseThrow(NotFound::new),
                        id,
                        head.printName(),
                        head.nameLanguage(),
                        application.state() == ApplicationState.SUBMITTED,
                        overrides.of(id),
                        viewer.id(),
                        form));
    }

    private static Answer back(ApplicationId id) {
        return Answer.seeOther("/admission/applications/" + id + "/override");
    }
}
