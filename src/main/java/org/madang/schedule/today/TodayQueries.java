package org.madang.schedule.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.Reach;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class TodayQueries {
    /** A track within reach of the reader with its next session, if there is one, and the reader's attendance so far. */
    record Row(
            UUID trackId,
            String slug,
            Multilingual trackTitle,
            String colour,
            LocalDate startsOn,
            LocalDate endsOn,
            int requiredPercent,
            @Nullable UUID sessionId,
            Multilingual title,
            @Nullable Instant startsAt,
            int minutes,
            ZoneId zone,
            boolean known,
            boolean linked,
            @Nullable Instant movedFrom,
            boolean absent,
            boolean entered,
            double credited,
            int counted,
            int ahead) {}

    private final Db db;

    TodayQueries(Db db) {
        this.db = db;
    }

    /** One statement, whatever the number of tracks and sessions; a session counts as next until its door closes. */
    List<Row> tracks(Reach reach, PersonId reader, Instant now) {
        var rows = db.sql("""
                        select t.id as track_id, t.slug, t.title as track_title, lower(t.colour) as colour, t.starts_on,
                               t.ends_on, t.required_percent, n.id as session_id, n.title, n.starts_at, n.minutes,
                               t.zone, (n.own_room or n.provider_link is not null) as known,
                               n.provider_link is not null as linked, n.moved_from, b.person_id is not null as absent,
                               exists (select 1 from schedule_evidence e where e.session_id = n.id
                                       and e.person_id = :reader and e.source = 'DOOR') as entered,
                               coalesce(a.credited, 0) as credited, coalesce(a.expected, 0) as counted,
                               (select count(*) from schedule_session s where s.track_id = t.id
                                   and s.state = 'SCHEDULED' and s.starts_at > :now) as ahead
                        from v_track t
                        left join lateral (
                            select * from schedule_session s
                            where s.track_id = t.id and s.state <> 'CANCELLED'
                              and s.starts_at + make_interval(mins => s.minutes + 30) > :now
                            order by s.starts_at, s.id limit 1) n on true
                        left join schedule_absence b on b.session_id = n.id and b.person_id = :reader
                        left join v_attendance a on a.track_id = t.id and a.person_id = :reader
                        where (t.id = any(:tracks) or n.id is not null) and """ + Reach.COVERS + """
                        order by n.starts_at nulls last, t.starts_on desc, t.slug
                        limit 100
                        """);
        return reach.bind(rows).param("now", now).param("reader", reader).list(Row.class);
    }
}
