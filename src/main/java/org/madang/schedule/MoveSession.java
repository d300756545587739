package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a session another time; the calendar entry keeps its identity and raises its sequence, and everybody in the track is told. */
@Component
public class MoveSession {
    private final Db db;
    private final Sessions sessions;
    private final Letters letters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MoveSession(Db db, Sessions sessions, Letters letters, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param told how many people get a mail */
        record Moved(Instant before, Instant after, int told) implements Outcome {}

        record SameTime() implements Outcome {}

        /** Another session of the same title begins at that time. */
        record TitleTaken() implements Outcome {}

        record OutsideTrack() implements Outcome {}

        record NoSuchHour(ZoneId zone) implements Outcome {}

        /** It was held or called off; what is over cannot be moved. */
        record Over(SessionState state) implements Outcome {}
    }

    /** @param localStart on the clock of the track's zone */
    @Transactional
    public Outcome move(SessionId id, LocalDateTime localStart, int minutes, String reason, PersonId by) {
        sessions.queueUp(sessions.read(id).trackId());
        Sessions.Session session = sessions.hold(id);
        if (session.state() != SessionState.SCHEDULED) return new Outcome.Over(session.state());
        Sessions.TrackDates dates = sessions.datesOf(session.trackId());
        if (!dates.cover(localStart)) return new Outcome.OutsideTrack();
        Optional<Instant> start = new SessionTime(localStart, dates.zone(), minutes).start();
        if (start.isEmpty()) return new Outcome.NoSuchHour(dates.zone());
        if (start.get().equals(session.startsAt()) && minutes == session.minutes()) return new Outcome.SameTime();

        if (taken(id, start.get())) return new Outcome.TitleTaken();
        db.sql("""
                        update schedule_session
                        set local_start = :local, zone = :zone, starts_at = :start, minutes = :minutes,
                            moved_from = starts_at, reason = :reason, sequence = sequence + 1, changed_at = :now
                        where id = :id
                        """)
                .param("local", localStart)
                .param("zone", dates.zone())
                .param("start", start.get())
                .param("minutes", minutes)
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", id)
                .update();
        int told = letters.moved(session, start.get(), minutes, reason, by);
        events.publishEvent(new SessionMoved(id, session.startsAt(), start.get(), by, reason));
        return new Outcome.Moved(session.startsAt(), start.get(), told);
    }

    private boolean taken(SessionId id, Instant start) {
        return db.sql("""
                        select 1 from schedule_session s
                        join schedule_session o on o.track_id = s.track_id and o.title = s.title
                        where s.id = :id and o.id <> s.id and o.starts_at = :start and o.state <> 'CANCELLED'
                        """).param("id", id).param("start", start).exists();
    }
}
