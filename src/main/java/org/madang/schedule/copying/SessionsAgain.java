package org.madang.schedule.copying;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.CopyPreview;
import org.madang.programmes.Edition;
import org.madang.programmes.Holiday;
import org.madang.programmes.Holidays;
import org.madang.programmes.OutlineCopy;
import org.madang.programmes.TaughtAgain;
import org.madang.programmes.TrackId;
import org.madang.schedule.CopySessions;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Shows before an edition is copied when each session would be, and what lies in its way there. */
@Component
class SessionsAgain implements CopyPreview {
    private final Db db;
    private final CopySessions sessions;
    private final Holidays holidays;

    SessionsAgain(Db db, CopySessions sessions, Holidays holidays) {
        this.db = db;
        this.sessions = sessions;
        this.holidays = holidays;
    }

    record Line(TrackId id, Multilingual title, List<String> countries) {}

    @Override
    public List<TodayCard.Card> previewOf(Edition edition, OutlineCopy.Outline outline) {
        List<SessionsAgainPage.Track> tracks = lines(edition).stream()
                .filter(line ->
                        outline.tracks().stream().anyMatch(days -> days.track().equals(line.id())))
                .map(line -> track(line, outline.of(line.id())))
                .toList();
        return List.of(new TodayCard.Card(20, new SessionsAgainPage(tracks)));
    }

    /** Seoul works along everywhere; seats say which countries are meant to come, enrolments which came. */
    private List<Line> lines(Edition edition) {
        return db.sql("""
                        select t.id, t.title,
                               array(select unnest(t.countries) union select 'KR' union
                                     select e.country from v_enrolment e
                                     where e.track_id = t.id and e.state not in ('DROPPED', 'DEFERRED') union
                                     select c.country from v_seat_cell c
                                     where c.edition_id = t.edition_id and c.phase_id is null and c.country is not null
                                       and (c.track_id = t.id or c.track_id is null)) as countries
                        from v_track t where t.edition_id = :edition order by t.position, t.slug limit 200
                        """).param("edition", edition.id()).list(Line.class);
    }

    private SessionsAgainPage.Track track(Line line, TaughtAgain days) {
        List<Moved> moved = sessions.of(days.track()).stream()
                .map(source ->
                        new Moved(source, CopySessions.again(source, days).orElse(null)))
                .toList();
        Collection<Holiday> resting = holidays(line, moved);
        return new SessionsAgainPage.Track(
                line.title(),
                moved.stream()
                        .map(one -> new SessionsAgainPage.Session(
                                one.source().title(),
                                one.source().weekNo(),
                                one.source().localStart(),
                                one.start(),
                                one.source().zone(),
                                resting.stream()
                                        .filter(day -> one.start() != null
                                                && day.date().equals(one.start().toLocalDate()))
                                        .toList(),
                                clash(one, moved)))
                        .toList());
    }

    private List<Holiday> holidays(Line line, List<Moved> moved) {
        List<LocalDate> dates = moved.stream()
                .map(Moved::start)
                .flatMap(start -> Optional.ofNullable(start).stream())
                .map(LocalDateTime::toLocalDate)
                .sorted()
                .toList();
        if (dates.isEmpty()) return List.of();
        var countries = line.countries().stream().map(Country::new).toList();
        return holidays.between(countries, dates.getFirst(), dates.getLast()).stream()
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    /** Another session of the track in the same hours; null when there is none. */
    private static @Nullable Multilingual clash(Moved one, List<Moved> all) {
        for (Moved other : all) {
            if (other == one || one.start() == null || other.start() == null) continue;
            if (other.start().isBefore(one.end()) && one.start().isBefore(other.end()))
                return other.source().title();
        }
        return null;
    }

    /** @param start on the clock of the place; null in a break */
    private record Moved(
            CopySessions.Source source, @Nullable LocalDateTime start) {
        LocalDateTime end() {
            return (start == null ? LocalDateTime.MIN : start).plusMinutes(source.minutes());
        }
    }
}
