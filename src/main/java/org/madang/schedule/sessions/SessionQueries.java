package org.madang.schedule.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.AttendanceStatus;
import org.madang.schedule.RollCallState;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class SessionQueries {
    /** Seoul works along in every track, so its holidays are looked at beside those of the countries that take part. */
    private static final String SEOUL = "KR";

    record TrackRow(
            UUID id,
            String slug,
            Multilingual title,
            List<String> countries,
            List<String> languages,
            ZoneId zone,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String colour) {}

    record Row(
            SessionId id,
            int weekNo,
            Multilingual title,
            LocalDateTime localStart,
            ZoneId zone,
            Instant startsAt,
            int minutes,
            SessionState state,
            RollCallState rollCallState,
            @Nullable Instant movedFrom,
            String reason,
            boolean absent,
            @Nullable AttendanceStatus mark) {}

    record HolidayRow(Country country, String region, LocalDate date, String name, boolean estimated) {}

    private final Db db;

    SessionQueries(Db db) {
        this.db = db;
    }

    TrackRow track(String slug) {
        return db.sql("""
                        select t.id, t.slug, t.title, t.languages, t.zone, t.starts_on, t.ends_on, lower(t.colour) as colour,
                               array(select unnest(t.countries) union
                                     select e.country from v_enrolment e
                                     where e.track_id = t.id and e.state in ('CONDITIONAL', 'ACTIVE')) as countries
                        from v_track t where t.slug = :slug
                        """).param("slug", slug).maybe(TrackRow.class).orElseThrow(NotFound::new);
    }

    /** In order of time; a track has a few dozen sessions at most. */
    List<Row> sessions(UUID track, PersonId reader) {
        return db.sql("""
                        select s.id, s.week_no, s.title, s.local_start, s.zone, s.starts_at, s.minutes, s.state,
                               s.roll_call_state, s.moved_from, s.reason,
                               a.person_id is not null as absent, m.status as mark
                        from schedule_session s
                        left join schedule_absence a on a.session_id = s.id and a.person_id = :reader
                        left join schedule_mark m on m.session_id = s.id and m.person_id = :reader
                        where s.track_id = :track
                        order by s.starts_at, s.id limit 300
                        """).param("track", track).param("reader", reader).list(Row.class);
    }

    List<HolidayRow> holidays(TrackRow track) {
        return db.sql("""
                        select country, region, date, name, estimated from v_holiday
                        where country = any(:countries) and date between :from and :to
                        order by date, country, region, name limit 200
                        """)
                .texts("countries", countries(track))
                .param("from", track.startsOn())
                .param("to", track.endsOn())
                .list(HolidayRow.class);
    }

    static List<String> countries(TrackRow track) {
        return Stream.concat(track.countries().stream(), Stream.of(SEOUL))
                .distinct()
                .toList();
    }

    record Change(
            SessionId id,
            String slug,
            Multilingual trackTitle,
            String colour,
            Multilingual title,
            LocalDateTime localStart,
            ZoneId zone,
            Instant startsAt,
            int minutes,
            SessionState state,
            String reason) {}

    Change change(SessionId id) {
        return db.sql("""
                        select s.id, t.slug, t.title as track_title, lower(t.colour) as colour, s.title, s.local_start, s.zone, s.starts_at,
                               s.minutes, s.state, s.reason
                        from schedule_session s join v_track t on t.id = s.track_id
                        where s.id = :id
                        """).param("id", id).maybe(Change.class).orElseThrow(NotFound::new);
    }
}
