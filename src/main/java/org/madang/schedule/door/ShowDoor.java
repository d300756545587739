package org.madang.schedule.door;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.RollCallState;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.schedule.sessions.MeetingAsk;
import org.madang.shared.Ids;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Fills the page of a session for one reader; whoever runs the track finds the form for the way in on it. */
@Component
class ShowDoor {
    private final DoorQueries queries;
    private final Gate gate;
    private final Clock clock;

    ShowDoor(DoorQueries queries, Gate gate, Clock clock) {
        this.queries = queries;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param typed what was sent for it, if it was refused */
    DoorPage page(String session, Viewer viewer, Scope scope, @Nullable Form typed) {
        var row = queries.row(SessionId.of(session), viewer.id());
        Instant now = clock.instant();
        DoorPage.Standing standing = standing(row, now);
        boolean ahead = standing != DoorPage.Standing.CANCELLED && standing != DoorPage.Standing.OVER;
        return new DoorPage(
                row.id().toString(),
                row.slug(),
                row.trackTitle(),
                row.colour(),
                row.title(),
                row.weekNo(),
                row.zone(),
                row.minutes(),
                row.door(),
                now,
                standing,
                row.reason(),
                row.absent(),
                row.rollCallState() == RollCallState.OPEN
                        && !row.entered()
                        && viewer.scopes(Role.PARTICIPANT, ScopeKind.TRACK).contains(row.trackId()),
                Ids.next().toString(),
                gate.may(viewer, Action.ENTER_TRACK, scope),
                row.known(),
                row.providerLink() != null,
                row.ownRoom() && row.present(),
                row.place(),
                ahead && gate.may(viewer, Action.RUN_TRACK, scope) ? meeting(row, typed) : null);
    }

    private static Form meeting(DoorQueries.Row row, @Nullable Form typed) {
        return typed == null ? MeetingAsk.filled(Form.empty(), row.meeting()) : typed;
    }

    private static DoorPage.Standing standing(DoorQueries.Row row, Instant now) {
        if (row.state() == SessionState.CANCELLED) return DoorPage.Standing.CANCELLED;
        if (now.isBefore(row.door().opens())) return DoorPage.Standing.AHEAD;
        if (!row.door().isOpen(now)) return DoorPage.Standing.OVER;
        return row.known() ? DoorPage.Standing.OPEN : DoorPage.Standing.NO_LINK;
    }
}
