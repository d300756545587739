package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.EditionCopied;
import org.madang.programmes.TaughtAgain;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans the sessions of a copied edition: the same hour on the clock of the place, on the same weekday of the same
 * teaching week. Links stay behind, and nobody gets a mail.
 */
@Component
public class CopySessions {
    /** A session of the edition that is copied; a cancelled one is not held again. */
    public record Source(
            SessionId id, int weekNo, Multilingual title, LocalDateTime localStart, ZoneId zone, int minutes) {}

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CopySessions(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** In the transaction that copies the edition. */
    @EventListener
    void on(EditionCopied copied) {
        int sessions = 0;
        for (EditionCopied.TrackCopy track : copied.tracks())
            for (Source source : of(track.days().track())) sessions += copy(source, track.days(), track.as());
        if (sessions > 0) events.publishEvent(new SessionsCopied(copied.edition(), sessions, copied.actor()));
    }

    public List<Source> of(TrackId track) {
        return db.sql("""
                        select id, week_no, title, local_start, zone, minutes from schedule_session
                        where track_id = :track and state <> 'CANCELLED' order by starts_at, id limit 500
                        """).param("track", track).list(Source.class);
    }

    /**
     * When a session is held again, on the clock of its place.
     *
     * @return empty where its day is a break; an hour that the clocks leave out gives way to the one after
     */
    public static Optional<LocalDateTime> again(Source source, TaughtAgain days) {
        return days.on(source.localStart().toLocalDate())
                .map(date -> date.atTime(source.localStart().toLocalTime())
                        .atZone(source.zone())
                        .toLocalDateTime());
    }

    private int copy(Source source, TaughtAgain days, TrackId as) {
        Optional<LocalDateTime> local = again(source, days);
        if (local.isEmpty()) return 0;
        Optional<Instant> start = new SessionTime(local.get(), source.zone(), source.minutes()).start();
        return db.sql("""
                        insert into schedule_session (id, track_id, week_no, title, local_start, zone, starts_at, minutes,
                                                      planned_at, copied)
                        values (:id, :track, :week, :title, :local, :zone, :start, :minutes, :now, true)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("track", as)
                .param("week", source.weekNo())
                .param("title", source.title())
                .param("local", local.get())
                .param("zone", source.zone())
                .param("start", start.orElseThrow())
                .param("minutes", source.minutes())
                .param("now", clock.instant())
                .update();
    }
}
