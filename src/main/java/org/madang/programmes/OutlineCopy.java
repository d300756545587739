package org.madang.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** Works out where the days of an edition go when it is held again, before anything is written. */
@Component
public class OutlineCopy {
    private final Db db;

    OutlineCopy(Db db) {
        this.db = db;
    }

    /** A break of the edition as it stands; those of a track that was put away stay behind with it. */
    public record Pause(
            @Nullable TrackId trackId,
            Multilingual trackTitle,
            Multilingual title,
            LocalDate startsOn,
            LocalDate endsOn) {}

    private record Line(TrackId id, ZoneId zone) {}

    /** The days that belong to no track go by the breaks of the whole edition alone. */
    public record Outline(TeachingCalendar before, TeachingCalendar after, List<TaughtAgain> tracks) {
        public LocalDate edge(LocalDate date) {
            return before.edgeIn(after, date);
        }

        public TaughtAgain of(TrackId track) {
            return tracks.stream()
                    .filter(one -> one.track().equals(track))
                    .findAny()
                    .orElseThrow();
        }
    }

    public List<Pause> breaks(EditionId edition) {
        return db.sql("""
                        select f.track_id, t.title as track_title, f.title, f.starts_on, f.ends_on
                        from v_phase f left join programmes_track t on t.id = f.track_id
                        where f.edition_id = :edition and f.kind = 'BREAK' and t.archived_at is null
                        order by f.starts_on, t.position nulls first limit 100
                        """).param("edition", edition).list(Pause.class);
    }

    /** The breaks of the edition, all moved by the same number of whole weeks: what an officer begins from. */
    public List<Pause> breaksFrom(Edition edition, LocalDate startsOn) {
        long weeks = weeks(edition.startsOn(), startsOn);
        return breaks(edition.id()).stream()
                .map(one -> new Pause(
                        one.trackId(),
                        one.trackTitle(),
                        one.title(),
                        one.startsOn().plusWeeks(weeks),
                        one.endsOn().plusWeeks(weeks)))
                .toList();
    }

    public static long weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.WEEKS.between(monday(from), monday(to));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public Outline outline(Edition edition, CopyPlan plan) {
        List<Pause> before = breaks(edition.id());
        List<TaughtAgain> tracks = db.sql("""
                        select id, zone from programmes_track where edition_id = :edition and archived_at is null
                        order by position, slug limit 200
                        """).param("edition", edition.id()).list(Line.class).stream()
                .map(track -> new TaughtAgain(
                        track.id(),
                        track.zone(),
                        calendar(edition.startsOn(), before, track.id()),
                        again(plan, track.id())))
                .toList();
        return new Outline(calendar(edition.startsOn(), before, null), again(plan, null), tracks);
    }

    private static TeachingCalendar calendar(LocalDate start, List<Pause> breaks, @Nullable TrackId track) {
        var own = new ArrayList<TeachingCalendar.Break>();
        for (Pause one : breaks)
            if (one.trackId() == null || one.trackId().equals(track))
                own.add(new TeachingCalendar.Break(one.startsOn(), one.endsOn()));
        return new TeachingCalendar(start, own);
    }

    private static TeachingCalendar again(CopyPlan plan, @Nullable TrackId track) {
        var own = new ArrayList<TeachingCalendar.Break>();
        for (CopyPlan.NewBreak one : plan.breaks())
            if (one.track() == null || one.track().equals(track))
                own.add(new TeachingCalendar.Break(one.from(), one.to()));
        return new TeachingCalendar(plan.startsOn(), own);
    }
}
