package org.madang.schedule.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.Door;
import org.madang.schedule.Meeting;
import org.madang.schedule.RollCallState;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Fills the page of a track's sessions: by week, with the holidays that a session falls on. */
@Component
class SessionList {
    private final SessionQueries queries;
    private final Gate gate;
    private final Clock clock;

    SessionList(SessionQueries queries, Gate gate, Clock clock) {
        this.queries = queries;
        this.gate = gate;
        this.clock = clock;
    }

    SessionsPage page(String slug, Viewer viewer, Scope scope, @Nullable Form typed) {
        var track = queries.track(slug);
        List<SessionsPage.Holiday> holidays = queries.holidays(track).stream()
                .map(row ->
                        new SessionsPage.Holiday(row.country(), row.region(), row.date(), row.name(), row.estimated()))
                .toList();
        Instant now = clock.instant();
        var weeks = queries.sessions(track.id(), viewer.id()).stream()
                .collect(Collectors.groupingBy(
                        SessionQueries.Row::weekNo,
                        TreeMap::new,
                        Collectors.mapping(row -> entry(row, holidays, now), Collectors.toList())));
        return new SessionsPage(
                track.slug(),
                track.title(),
                track.colour(),
                track.zone(),
                track.languages(),
                weeks.entrySet().stream().map(SessionList::week).toList(),
                holidays,
                gate.may(viewer, Action.MARK_ATTENDANCE, scope),
                gate.may(viewer, Action.SEE_ROSTER, scope),
                gate.may(viewer, Action.RUN_TRACK, scope) ? typed == null ? blank() : typed : null);
    }

    private static Form blank() {
        return MeetingAsk.filled(Form.empty().with("week", "1").with("minutes", "90"), new Meeting.None());
    }

    private static SessionsPage.Week week(Map.Entry<Integer, List<SessionsPage.Entry>> week) {
        return new SessionsPage.Week(week.getKey(), week.getValue());
    }

    private static SessionsPage.Entry entry(SessionQueries.Row row, List<SessionsPage.Holiday> holidays, Instant now) {
        return new SessionsPage.Entry(
                row.id().toString(),
                row.title(),
                row.startsAt(),
                row.minutes(),
                row.zone(),
                standing(row, now),
                row.movedFrom(),
                row.reason(),
                row.absent(),
                row.rollCallState() == RollCallState.CLOSED ? row.mark() : null,
                holidays.stream()
                        .filter(day -> day.date().equals(row.localStart().toLocalDate()))
                        .toList());
    }

    private static SessionsPage.Standing standing(SessionQueries.Row row, Instant now) {
        return switch (row.state()) {
            case CANCELLED -> SessionsPage.Standing.CANCELLED;
            case HELD -> SessionsPage.Standing.HELD;
            case SCHEDULED ->
                switch (Door.of(row.startsAt(), row.minutes()).at(now)) {
                    case AHEAD -> SessionsPage.Standing.AHEAD;
                    case OPEN, LIVE, ENDING -> SessionsPage.Standing.OPEN;
                    case OVER -> SessionsPage.Standing.ROLL_CALL;
                };
        };
    }
}
