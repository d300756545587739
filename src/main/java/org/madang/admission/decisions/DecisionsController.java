package org.madang.admission.decisions;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.LapseOffer;
import org.madang.admission.OfferId;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.decisions.DecisionPages.DecisionsPage;
import org.madang.admission.reading.FilePages;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
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

@Controller
class DecisionsController {
    private static final String OFFERS = "/admission/offers";

    private final Db db;
    private final Applications applications;
    private final Clock clock;
    private final Calls calls;
    private final DecisionQueries queries;
    private final FilePages files;
    private final StageDecision stage;
    private final LapseOffer lapse;
    private final Tables tables;
    private final SendFile sendFile;

    DecisionsController(
            Db db,
            Applications applications,
            Clock clock,
            Calls calls,
            DecisionQueries queries,
            FilePages files,
            StageDecision stage,
            LapseOffer lapse,
            Tables tables,
            SendFile sendFile) {
        this.tables = tables;
        this.sendFile = sendFile;
        this.db = db;
        this.applications = applications;
        this.clock = clock;
        this.calls = calls;
        this.queries = queries;
        this.files = files;
        this.stage = stage;
        this.lapse = lapse;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}")
    Answer show(@PathVariable String call, Form asked, Reader reader, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return Answer.page(new DecisionsPage(
                found,
                queries.cells(found, viewer.id()),
                queries.waiting(found.id()),
                tables.view(list(found, viewer), asked, reader),
                queries.total(found.id()),
                queries.batches(found.id()),
                queries.staged(found.id()).stream()
                        .mapToLong(DecisionPages.Counted::count)
                        .sum(),
                clock.instant()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping({"/admission/calls/{call}/export.csv", "/admission/calls/{call}/export.xlsx"})
    void export(@PathVariable String call, Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        sendFile.send(list(calls.find(call).orElseThrow(NotFound::new), viewer), asked, reader, file);
    }

    private StaffList<DecisionList.Row> list(Calls.Call call, Viewer viewer) {
        return DecisionList.of(call, calls.tracks(call.id()), viewer.id(), clock.instant());
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/decision")
    Answer decide(@PathVariable String application, Form form, Viewer viewer, Scope scope) {
        var id = ApplicationId.of(application);
        Verdict verdict = form.choice("verdict", Verdict.class);
        String reason = form.optional("reason", 1000);
        if (verdict == null || !form.ok()) return files.show(id, viewer, scope, form, 422);
        var outcome = stage.stage(id, verdict, verdict == Verdict.RESERVE ? place(form) : null, reason, viewer.id());
        return switch (outcome) {
            case StageDecision.Outcome.Staged staged -> back(id, form).withNotice("admission.notice.staged");
            case StageDecision.Outcome.StandsAlready stands -> back(id, form).withNotice("admission.notice.stands");
            case StageDecision.Outcome.SeatsTaken taken ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.seats", taken.seats()), 409);
            case StageDecision.Outcome.NoSeatsSet none ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.noseats"), 409);
            case StageDecision.Outcome.NotEndorsed not ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.notendorsed"), 409);
            case StageDecision.Outcome.ReasonMissing missing ->
                files.show(id, viewer, scope, form.error("reason", "admission.wrong.reason"), 422);
            case StageDecision.Outcome.PlaceMissing missing ->
                files.show(id, viewer, scope, form.error("place", "admission.wrong.place"), 422);
            case StageDecision.Outcome.PlaceTaken taken -> files.show(id, viewer, scope, taken(form, taken.by()), 409);
            case StageDecision.Outcome.AcceptedAlready accepted ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.accepted"), 409);
            case StageDecision.Outcome.OwnApplication own ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.own"), 409);
            case StageDecision.Outcome.NotFromHere elsewhere ->
                files.show(id, viewer, scope, form.error("verdict", "admission.wrong.moved"), 409);
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "offer")
    @PostMapping("/admission/offers/{offer}/lapse")
    Answer lapse(@PathVariable String offer, Form form, Viewer viewer) {
        var id = OfferId.of(offer);
        Answer back = back(applications.of(id), form);
        return switch (lapse.lapse(id, viewer.id())) {
            case LapseOffer.Outcome.Lapsed lapsed -> back.withNotice("admission.notice.lapsed");
            case LapseOffer.Outcome.StillInTime early -> back.withNotice("admission.notice.intime");
            case LapseOffer.Outcome.NotOpen closed -> back.withNotice("admission.notice.stands");
            case LapseOffer.Outcome.OwnApplication own -> back.withNotice("admission.notice.own");
        };
    }

    private static Form taken(Form form, @Nullable String by) {
        return by == null
                ? form.error("place", "admission.wrong.place.kept")
                : form.error("place", "admission.wrong.place.taken", by);
    }

    private static @Nullable Integer place(Form form) {
        String typed = form.value("place");
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(typed) : null;
    }

    /** To the place in the list from which it was sent: of the desk of offers, or else of its call. */
    private Answer back(ApplicationId id, Form form) {
        if (form.value("back").startsWith(OFFERS)) return Answer.seeOther(TableView.back(form, OFFERS));
        String slug = db.sql("""
                        select c.slug from admission_call c join admission_application a on a.call_id = c.id
                        where a.id = :id
                        """).param("id", id).one(String.class);
        return Answer.seeOther(TableView.back(form, "/admission/calls/" + slug));
    }
}
