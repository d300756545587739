package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    static final Pattern LINK = Pattern.compile("https://\\S{4,1000}");

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

        record OutsideTrack() implements Outcome {}

        /** The clocks of the place leave this hour out. */
        record NoSuchHour(ZoneId zone) implements Outcome {}

        record LinkUnusable() implements Outcome {}
    }

    /**
     * @param localStart on the clock of the track's zone
     * @param minutes 5 to 720
     * @param providerLink an https address that the door hands out, or null while there is none
     */
    @Transactional
    public Outcome plan(
            TrackId track,
            int weekNo,
            Multilingual title,
            LocalDateTime localStart,
            int minutes,
            @Nullable String providerLink,
            PersonId by) {
        if (providerLink != null && !LINK.matcher(providerLink).matches()) return new Outcome.LinkUnusable();
        Sessions.TrackDates dates = sessions.datesOf(track);
        if (!dates.cover(localStart)) return new Outcome.OutsideTrack();
        Optional<Instant> start = new SessionTime(localStart, dates.zone(), minutes).start();
        if (start.isEmpty()) return new Outcome.NoSuchHour(dates.zone());

        var id = new SessionId(Ids.next());
        int inserted = db.sql("""
                        insert into schedule_session (id, track_id, week_no, title, local_start, zone, starts_at, minutes,
                                                      provider_link, planned_at)
                        values (:id, :track, :week, :title, :local, :zone, :start, :minutes, :link, :now)
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
                .param("link", providerLink)
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.PlannedAlready(standing(track, title, start.get()));
        events.publishEvent(new SessionPlanned(id, by));
        return new Outcome.Planned(id);
    }

    private SessionId standing(TrackId track, Multilingual title, Instant start) {
        return db.sql("""
                        select id from schedule_session
                        where track_id = :track and starts_at = :start and title = :title and state <> 'CANCELLED'
                        """)
                .param("track", track)
                .param("start", start)
                .param("title", title)
                .one(SessionId.class);
    }
}
