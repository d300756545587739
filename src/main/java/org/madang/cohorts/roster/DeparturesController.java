package org.madang.cohorts.roster;

import java.util.List;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where staff write down that participants have left a track, each with the reason that stays in their history. */
@Controller
class DeparturesController {
    private final RosterQueries queries;
    private final Cohorts cohorts;
    private final MoveEnrolment move;
    private final ChosenOfRoster chosen;

    DeparturesController(RosterQueries queries, Cohorts cohorts, MoveEnrolment move, ChosenOfRoster chosen) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.move = move;
        this.chosen = chosen;
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/departures")
    Answer ask(@PathVariable String track, Form asked, Reader reader) {
        // Whoever was ticked on the roster is ticked here, and stands here alone.
        List<String> people = chosen.people(track, asked, reader);
        var form = Form.empty().with("people", people).with("chosen", people.isEmpty() ? "" : "roster");
        return Answer.page(page(queries.head(track), form));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/departures")
    Answer leave(@PathVariable String track, Form form, Viewer viewer) {
        RosterQueries.Head head = queries.head(track);
        List<PersonId> people =
                form.values("people").stream().map(PersonId::of).distinct().toList();
        if (people.isEmpty()) form.error("people", "cohorts.leaving.nobody");
        EnrolmentState next = form.choice("state", EnrolmentState.class);
        if (next != null && next.takesPart()) form.error("state", "web.form.choice");
        String reason = form.required("reason", 500);
        if (!form.ok() || next == null) return Answer.unprocessable(page(head, form));
        int moved = 0;
        int stood = 0;
        for (PersonId person : people) {
            var enrolment = cohorts.enrolment(person, new TrackId(head.id()));
            if (enrolment.isEmpty()) continue;
            switch (move.move(enrolment.get().id(), next, reason, viewer.id())) {
                case MoveEnrolment.Outcome.Moved one -> moved++;
                case MoveEnrolment.Outcome.StandsThereAlready already -> {}
                case MoveEnrolment.Outcome.NotFromHere completed -> stood++;
            }
        }
        return Answer.seeOther("/tracks/" + track + "/people").withNotice("cohorts.notice.left", moved, stood);
    }

    private DeparturesPage page(RosterQueries.Head head, Form form) {
        return new DeparturesPage(form, head, cohorts.members(new TrackId(head.id())));
    }
}
