package org.madang.admission.nominees;

import java.io.IOException;
import java.time.Clock;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.admission.ChangeNominee;
import org.madang.admission.CloseNominees;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.admission.reading.Words;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of those whom an officer's institutions named; every query of it keeps to these institutions. */
@Controller
class NomineesController {
    private static final String HERE = "/admission/nominees";

    private final Clock clock;
    private final Calls calls;
    private final NomineeQueries queries;
    private final ChangeNominee change;
    private final CloseNominees close;
    private final SendFile files;

    NomineesController(
            Clock clock,
            Calls calls,
            NomineeQueries queries,
            ChangeNominee change,
            CloseNominees close,
            SendFile files) {
        this.files = files;
        this.clock = clock;
        this.calls = calls;
        this.queries = queries;
        this.change = change;
        this.close = close;
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping(HERE)
    Answer list(Viewer viewer) {
        return Answer.page(page(viewer, Form.empty()));
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping({HERE + "/export.csv", HERE + "/export.xlsx"})
    void export(Form asked, Viewer viewer, Reader reader, Download file) throws IOException {
        files.send(NomineeList.of(Voice.of(viewer)), asked, reader, file);
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping(HERE + "/{nominee}/resending")
    Answer resend(@PathVariable String nominee, Viewer viewer) {
        return after(change.sendAgain(NomineeId.of(nominee), Voice.of(viewer), viewer.id()), nominee, true, viewer);
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping(HERE + "/{nominee}/withdrawal")
    Answer withdraw(@PathVariable String nominee, Form form, Viewer viewer) {
        var id = NomineeId.of(nominee);
        var reason = Words.reason(form, "why-" + id);
        return after(change.withdraw(id, reason, Voice.of(viewer), viewer.id()), nominee, false, viewer);
    }

    private Answer after(ChangeNominee.Outcome outcome, String nominee, boolean sent, Viewer viewer) {
        return switch (outcome) {
            case ChangeNominee.Outcome.Done done ->
                Answer.seeOther(HERE)
                        .withNotice(
                                sent ? "admission.notice.nominee.sent" : "admission.notice.nominee.withdrawn",
                                done.printName());
            case ChangeNominee.Outcome.NoLongerOpen closed ->
                Answer.seeOther(HERE).withNotice("admission.notice.nominee.closed");
            case ChangeNominee.Outcome.TooSoon soon ->
                Answer.seeOther(HERE).withNotice("admission.notice.nominee.soon");
            case ChangeNominee.Outcome.CallOver over ->
                Answer.seeOther(HERE).withNotice("admission.notice.nominee.over");
            case ChangeNominee.Outcome.ReasonMissing missing ->
                Answer.unprocessable(
                        page(viewer, Form.empty().error("why-" + NomineeId.of(nominee), "admission.wrong.why")));
        };
    }

    /** After the deadline: an officer confirms that those who did not come are waited for no longer. */
    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping(HERE + "/closing")
    Answer close(Form form, Viewer viewer) {
        CallId call = calls.find(form.value("call")).orElseThrow(NotFound::new).id();
        var institution = InstitutionId.of(form.value("institution"));
        return switch (close.close(call, institution, Voice.of(viewer), viewer.id())) {
            case CloseNominees.Outcome.Closed closed ->
                Answer.seeOther(HERE).withNotice("admission.notice.nominees.closed", closed.people());
            case CloseNominees.Outcome.CallStillOpen open ->
                Answer.seeOther(HERE).withNotice("admission.notice.nominees.open");
        };
    }

    private NomineesPage page(Viewer viewer, Form form) {
        var now = clock.instant();
        var voice = Voice.of(viewer);
        return new NomineesPage(queries.places(voice, now), queries.rows(voice, now), queries.total(voice), form, now);
    }
}
