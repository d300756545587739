package org.madang.admission.phases;

import java.util.List;
import org.madang.admission.Calls;
import org.madang.admission.PutForward;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.GiveBackPhaseSeat;
import org.madang.programmes.PhaseId;
import org.madang.programmes.Phases;
import org.madang.programmes.TrackId;
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

/** Where the secretariat puts people forward for a phase, and sees who has a place in it. */
@Controller
class PhaseController {
    private final Calls calls;
    private final Phases phases;
    private final PhaseQueries queries;
    private final PutForward putForward;
    private final GiveBackPhaseSeat giveBack;

    PhaseController(
            Calls calls, Phases phases, PhaseQueries queries, PutForward putForward, GiveBackPhaseSeat giveBack) {
        this.calls = calls;
        this.phases = phases;
        this.queries = queries;
        this.putForward = putForward;
        this.giveBack = giveBack;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/people")
    Answer show(@PathVariable String call) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        // Of a call to everybody the people are its applications.
        if (found.phaseId() == null) return Answer.seeOther("/admission/calls/" + found.slug());
        var page = page(found, Form.empty());
        page.form()
                .with(
                        "tracks",
                        page.tracks().stream()
                                .filter(track -> track.waiting() > 0)
                                .map(PeoplePage.Track::slug)
                                .toList());
        return Answer.page(page);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/people")
    Answer forward(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        List<TrackId> chosen = calls.tracks(found.id()).stream()
                .filter(track -> form.checked("tracks", track.slug()))
                .map(Calls.TrackChoice::id)
                .toList();
        if (chosen.isEmpty())
            return Answer.unprocessable(page(found, form.error("tracks", "admission.wrong.phase.tracks")));
        return switch (putForward.forward(found.id(), chosen, viewer.id())) {
            case PutForward.Outcome.Forward forward ->
                here(found).withNotice("admission.notice.forward", forward.people());
            case PutForward.Outcome.NotForAPhase open -> throw new NotFound();
            case PutForward.Outcome.NotAnnounced draft -> throw new NotFound();
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/returns")
    Answer giveBack(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        PhaseId phase = phase(found);
        EnrolmentId person = queries.seats(found).stream()
                .map(PeoplePage.Seat::enrolmentId)
                .filter(id -> id.toString().equals(form.value("person")))
                .findFirst()
                .orElse(null);
        if (person == null) form.error("person", "web.form.choice");
        String reason = form.required("reason", 500);
        if (person == null || !form.ok()) return Answer.unprocessable(page(found, form));
        return switch (giveBack.giveBack(person, phase, reason, viewer.id())) {
            case GiveBackPhaseSeat.Outcome.GivenBack back -> here(found).withNotice("admission.notice.phaseBack");
            case GiveBackPhaseSeat.Outcome.GivenBackAlready back -> here(found);
        };
    }

    /** A call to everybody has no people before they apply. */
    private Calls.Call find(String slug) {
        return calls.find(slug).filter(call -> call.phaseId() != null).orElseThrow(NotFound::new);
    }

    private static PhaseId phase(Calls.Call call) {
        PhaseId phase = call.phaseId();
        if (phase == null) throw new NotFound();
        return phase;
    }

    private static Answer here(Calls.Call call) {
        return Answer.seeOther("/admission/calls/" + call.slug() + "/people");
    }

    private PeoplePage page(Calls.Call call, Form form) {
        return new PeoplePage(
                call,
                phases.find(phase(call)).orElseThrow(NotFound::new),
                queries.tracks(call),
                queries.seats(call),
                form);
    }
}
