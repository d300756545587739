package org.madang.schedule;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where a planned session meets, or that it meets elsewhere now. Nobody is told: everybody comes in by our own door. */
@Component
public class SetMeeting {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetMeeting(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record MeetingSet() implements Outcome {}

        record SameMeeting() implements Outcome {}

        record LinkUnusable() implements Outcome {}

        record Cancelled() implements Outcome {}

        /** The door has closed; nobody will go in any more. */
        record Over() implements Outcome {}
    }

    @Transactional
    public Outcome set(SessionId id, Meeting meeting, PersonId by) {
        Sessions.Session session = sessions.hold(id);
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (session.door().at(clock.instant()) == Door.State.OVER) return new Outcome.Over();
        if (!meeting.isUsable()) return new Outcome.LinkUnusable();
        if (meeting.equals(session.meeting())) return new Outcome.SameMeeting();
        db.sql("update schedule_session set provider_link = :link, own_room = :room, place = :place where id = :id")
                .param("link", meeting.link())
                .param("room", meeting.isRoom())
                .param("place", meeting.where())
                .param("id", id)
                .update();
        events.publishEvent(new SessionMeetingSet(id, session.meeting(), meeting, by));
        return new Outcome.MeetingSet();
    }
}
