package org.madang.admission.nominees;

import java.io.IOException;
import java.time.Clock;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.admission.ChangeNominee;
import org.madang.admission.CloseNominees;
import org.madang.admission.NominationState;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.admission.reading.Words;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.TableView;
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

/** The list of those whom an officer's institutions named; every query of it keeps to these institutions. */
@Controller
class NomineesController {
    private static final String HERE = NomineeList.PATH;

    private final Clock clock;
    private final Calls calls;
    private final NomineeQueries queries;
    private final ChangeNominee change;
    private final CloseNominees close;
    private final Tables tables;
    private final SendFile files;

    NomineesController(
            Clock clock,
            Calls calls,
            NomineeQueries queries,
            ChangeNominee change,
            CloseNominees close,
            Tables tables,
            SendFile files) {
        this.tables = tables;
        this.files = files;
        this.clock = clock;
        this.calls = calls;
        this.queries = queries;
        this.change = change;
        this.close = close;
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping(HERE)
    Answer list(Form asked, Viewer viewer, Reader reader) {
        var voice = Voice.of(viewer);
        var now = clock.instant();
        return Answer.page(new NomineesPage(
                queries.places(voice, now), queries.due(voice, now), tables.view(named(viewer), asked, reader)));
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping({HERE + "/export.csv", HERE + "/export.xlsx"})
    void export(Form asked, Viewer viewer, Reader reader, Download file) throws IOException {
        files.send(named(viewer), asked, reader, file);
    }

    private StaffList<NomineeList.Row> named(Viewer viewer) {
        var voice = Voice.of(viewer);
        return NomineeList.of(voice, queries.calls(voice), clock.instant());
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping(HERE + "/{nominee}/resending")
    Answer resend(@PathVariable String nominee, Form form, Viewer viewer) {
        var said = change.sendAgain(NomineeId.of(nominee), Voice.of(viewer), viewer.id());
        return after(said, nominee, "admission.notice.nominee.sent", form, viewer);
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping(HERE + "/{nominee}/withdrawal")
    Answer askWhy(@PathVariable String nominee, Form asked, Viewer viewer) {
        String back = TableView.back(asked, HERE);
        return queries.named(NomineeId.of(nominee), Voice.of(viewer))
                .filter(named -> named.state() == NominationState.INVITED)
                .map(named -> Answer.page(new TakeBackPage(named, Form.empty(), back)))
                .orElseGet(() -> Answer.seeOther(back).withNotice("admission.notice.nominee.closed"));
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping(HERE + "/{nominee}/withdrawal")
    Answer withdraw(@PathVariable String nominee, Form form, Viewer viewer) {
        var reason = Words.reason(form, TakeBackPage.WHY);
        var said = change.withdraw(NomineeId.of(nominee), reason, Voice.of(viewer), viewer.id());
        return after(said, nominee, "admission.notice.nominee.withdrawn", form, viewer);
    }

    /** They go on where they were in the list. */
    private Answer after(ChangeNominee.Outcome outcome, String nominee, String notice, Form form, Viewer viewer) {
        Answer back = Answer.seeOther(TableView.back(form, HERE));
        return switch (outcome) {
            case ChangeNominee.Outcome.Done done -> back.withNotice(notice, done.printName());
            case ChangeNominee.Outcome.NoLongerOpen closed -> back.withNotice("admission.notice.nominee.closed");
            case ChangeNominee.Outcome.TooSoon soon -> back.withNotice("admission.notice.nominee.soon");
            case ChangeNominee.Outcome.CallOver over -> back.withNotice("admission.notice.nominee.over");
            case ChangeNominee.Outcome.ReasonMissing missing ->
                Answer.unprocessable(new TakeBackPage(
                        queries.named(NomineeId.of(nominee), Voice.of(viewer)).orElseThrow(NotFound::new),
                        form.error(TakeBackPage.WHY, "admission.wrong.why"),
                        TableView.back(form, HERE)));
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
}
