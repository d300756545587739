package org.madang.schedule.rollcall;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.schedule.AttendanceStatus;
import org.madang.schedule.CloseRollCall;
import org.madang.schedule.ReopenRollCall;
import org.madang.schedule.RollCallState;
import org.madang.schedule.RollCalls;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RollCallController {
    private final RollCallQueries queries;
    private final RollCalls rollCalls;
    private final CloseRollCall closeRollCall;
    private final ReopenRollCall reopenRollCall;
    private final Gate gate;
    private final Clock clock;

    RollCallController(
            RollCallQueries queries,
            RollCalls rollCalls,
            CloseRollCall closeRollCall,
            ReopenRollCall reopenRollCall,
            Gate gate,
            Clock clock) {
        this.queries = queries;
        this.rollCalls = rollCalls;
        this.closeRollCall = closeRollCall;
        this.reopenRollCall = reopenRollCall;
        this.gate = gate;
        this.clock = clock;
    }

    @Allow(value = Action.MARK_ATTENDANCE, in = "session")
    @GetMapping("/sessions/{session}/roll-call")
    Answer rollCall(@PathVariable String session, Viewer viewer, Scope scope) {
        return Answer.page(page(SessionId.of(session), Form.empty(), viewer, scope));
    }

    @Allow(value = Action.MARK_ATTENDANCE, in = "session")
    @PostMapping("/sessions/{session}/roll-call")
    Answer close(@PathVariable String session, Viewer viewer, Scope scope, Form form) {
        var id = SessionId.of(session);
        return switch (closeRollCall.close(id, marks(id, form), viewer.id())) {
            case CloseRollCall.Outcome.Closed closed ->
                Answer.seeOther(address(session)).withNotice("schedule.notice.closed", closed.people());
            case CloseRollCall.Outcome.ClosedAlready before ->
                Answer.seeOther(address(session)).withNotice("schedule.notice.closedBefore");
            case CloseRollCall.Outcome.NotStarted notYet -> Answer.conflict(page(id, form, viewer, scope));
            case CloseRollCall.Outcome.Cancelled cancelled -> Answer.conflict(page(id, form, viewer, scope));
        };
    }

    @Allow(value = Action.MARK_ATTENDANCE, in = "session")
    @PostMapping("/sessions/{session}/roll-call/reopening")
    Answer reopen(@PathVariable String session, Viewer viewer, Scope scope, Form form) {
        var id = SessionId.of(session);
        String reason = form.required("reason", 500);
        if (!form.ok()) return Answer.unprocessable(page(id, form, viewer, scope));
        return switch (reopenRollCall.reopen(id, reason, viewer.id())) {
            case ReopenRollCall.Outcome.Reopened reopened ->
                Answer.seeOther(address(session)).withNotice("schedule.notice.reopened");
            case ReopenRollCall.Outcome.OpenAlready open ->
                Answer.seeOther(address(session)).withNotice("schedule.notice.reopened");
            case ReopenRollCall.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(id, form.error("reason", "web.form.required"), viewer, scope));
        };
    }

    private static String address(String session) {
        return "/sessions/" + session + "/roll-call";
    }

    /** Only what the page offers is taken; a mark of another kind counts as not sent. */
    private Map<PersonId, AttendanceStatus> marks(SessionId id, Form form) {
        var marks = new HashMap<PersonId, AttendanceStatus>();
        for (RollCalls.Proposal proposal : rollCalls.proposals(id)) {
            String sent = form.value("mark-" + proposal.person());
            for (AttendanceStatus status : AttendanceStatus.values()) {
                if (status.name().equals(sent)) marks.put(proposal.person(), status);
            }
        }
        return marks;
    }

    private RollCallPage page(SessionId id, Form reopening, Viewer viewer, Scope scope) {
        var session = queries.session(id);
        List<RollCalls.Proposal> proposals = rollCalls.proposals(id);
        var people = queries.people(
                proposals.stream().map(RollCalls.Proposal::person).toList());
        var counts = new EnumMap<AttendanceStatus, Long>(AttendanceStatus.class);
        proposals.forEach(proposal -> counts.merge(proposal.shown(), 1L, Long::sum));
        return new RollCallPage(
                id.toString(),
                session.slug(),
                session.colour(),
                session.title(),
                session.startsAt(),
                session.minutes(),
                session.zone(),
                standing(session),
                gate.may(viewer, Action.RUN_TRACK, scope),
                session.rollCallClosedAt(),
                proposals.stream()
                        .map(proposal -> line(proposal, Objects.requireNonNull(people.get(proposal.person()))))
                        .toList(),
                counts,
                reopening);
    }

    private static RollCallPage.Line line(RollCalls.Proposal proposal, RollCallQueries.PersonRow person) {
        return new RollCallPage.Line(
                proposal.person().toString(),
                person.printName(),
                person.nameLanguage(),
                person.latinName(),
                person.country(),
                proposal.shown(),
                proposal.arrived(),
                proposal.excuse());
    }

    private RollCallPage.Standing standing(RollCallQueries.SessionRow session) {
        if (session.state() == SessionState.CANCELLED) return RollCallPage.Standing.CANCELLED;
        if (session.rollCallState() == RollCallState.CLOSED) return RollCallPage.Standing.CLOSED;
        return clock.instant().isBefore(session.startsAt()) ? RollCallPage.Standing.AHEAD : RollCallPage.Standing.OPEN;
    }
}
