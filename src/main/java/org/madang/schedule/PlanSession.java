package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a session into the schedule of a track, on the clock of the track's place. */
@Component
public class PlanSession {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanSession(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Planned(SessionId session) implements Outcome {}

        /** The same session stands there already, as after a form sent twice. */
        record PlannedAlready(SessionId session) implements Outcome {}

        /** Another session of this title begins at that time. */
        record TitleTaken() implements Outcome {}

        record OutsideTrack() implements Outcome {}

        /** The clocks of the place leave this hour out. */
        record NoSuchHour(ZoneId zone) implements Outcome {}

        record LinkUnusable() implements Outcome {}
    }

    /**
     * @param localStart on the clock of the track's zone
     * @param minutes 5 to 720
     * @param meeting where people meet; it may still be open
     */
    @Transactional
    public Outcome plan(
            TrackId track,
            int weekNo,
            Multilingual title,
            LocalDateTime localStart,
            int minutes,
            Meeting meeting,
            PersonId by) {
        if (!meeting.isUsable()) return new Outcome.LinkUnusable();
        Sessions.TrackDates dates = sessions.datesOf(track);
        if (!dates.cover(localStart)) return new Outcome.OutsideTrack();
        Optional<Instant> start = new SessionTime(localStart, dates.zone(), minutes).start();
        if (start.isEmpty()) return new Outcome.NoSuchHour(dates.zone());

        sessions.queueUp(track);
        var id = new SessionId(Ids.next());
        int inserted = db.sql("""
                        insert into schedule_session (id, track_id, week_no, title, local_start, zone, starts_at, minutes,
                                                      provider_link, own_room, place, planned_at)
                        values (:id, :track, :week, :title, :local, :zone, :start, :minutes, :link, :room, :place, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("track", track)
                .param("week", weekNo)
                .param("title", title)
                .param("local", localStart)
                .param("zone", dates.zone())
                .param("start", start.get())
                .param("minutes", minutes)
                .param("link", meeting.link())
                .param("room", meeting.isRoom())
                .param("place", meeting.where())
                .param("now", clock.instant())
                .update();
        if (inserted == 0)
            return same(track, weekNo, title, start.get(), minutes, meeting)
                    .<Outcome>map(Outcome.PlannedAlready::new)
                    .orElseGet(Outcome.TitleTaken::new);
        events.publishEvent(new SessionPlanned(id, by));
        return new Outcome.Planned(id);
    }

    private Optional<SessionId> same(
            TrackId track, int weekNo, Multilingual title, Instant start, int minutes, Meeting meeting) {
        return db.sql("""
                        select id from schedule_session
                        where track_id = :track and starts_at = :start and title = :title and state <> 'CANCELLED'
                          and week_no = :week and minutes = :minutes and own_room = :room and place = :place
                          and provider_link is not distinct from cast(:link as text)
                        """)
                .param("track", track)
                .param("start", start)
                .param("title", title)
                .param("week", weekNo)
                .param("minutes", minutes)
                .param("link", meeting.link())
                .param("room", meeting.isRoom())
                .param("place", meeting.where())
                .maybe(SessionId.class);
    }
}
