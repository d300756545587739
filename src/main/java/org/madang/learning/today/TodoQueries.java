package org.madang.learning.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class TodoQueries {
    /** How far a week looks ahead. */
    static final Duration HORIZON = Duration.ofDays(7);

    enum Kind {
        TRACK,
        WEEK,
        SESSION,
        LESSON,
        ASSIGNMENT
    }

    /**
     * @param id of the session, lesson or assignment; null for a track and a week
     * @param at start of a session, due instant of an assignment
     * @param off whether a session was cancelled
     * @param mates everybody in the reader's teams of a track, as JSON
     */
    record Row(
            Kind kind,
            UUID trackId,
            String slug,
            String colour,
            int weekNo,
            @Nullable UUID id,
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Instant at,
            int minutes,
            ZoneId zone,
            boolean off,
            boolean done,
            long bytes,
            String mates) {
        List<Mate> teams() {
            return JsonRows.list(mates, Mate.class);
        }
    }

    record Mate(
            UUID teamId,
            String team,
            UUID personId,
            String printName,
            String nameLanguage,
            String latinName,
            @Nullable String country,
            ZoneId zone,
            boolean demonstration) {}

    private final Db db;

    TodoQueries(Db db) {
        this.db = db;
    }

    /** The tracks with the reader's teams, all their weeks, and what there is to do in the days ahead: one statement. */
    List<Row> rows(Collection<UUID> tracks, PersonId reader, Instant now, LocalDate today) {
        return db.sql("""
                        with mine as (
                            select id as track_id, slug, lower(colour) as colour, title as track_title, starts_on as from_on,
                                   ends_on as to_on, zone
                            from v_track where id = any(:tracks)),
                        item as (
                            select 'TRACK' as kind, track_id, 0 as week_no, cast(null as uuid) as id, track_title as title,
                                   cast(null as jsonb) as highlights, from_on as starts_on, to_on as ends_on,
                                   cast(null as timestamptz) as at, 0 as minutes, false as off, false as done,
                                   cast(0 as bigint) as bytes, 0 as position
                            from mine
                            union all
                            select 'WEEK', w.track_id, w.no, null, w.title, w.highlights, w.starts_on, w.ends_on, null, 0,
                                   false, false, 0, 0
                            from learning_week w where w.track_id = any(:tracks)
                            union all
                            select 'SESSION', s.track_id, s.week_no, s.id, s.title, null, null, null, s.starts_at, s.minutes,
                                   s.state = 'CANCELLED', false, 0, 0
                            from v_session s
                            where s.track_id = any(:tracks) and s.starts_at between :past and :until
                              and s.starts_at + make_interval(mins => s.minutes) > :now
                            union all
                            select 'LESSON', l.track_id, l.week_no, l.id, l.title, null, w.starts_on, w.ends_on, null,
                                   l.minutes, false, c.person_id is not null, l.media_bytes, l.position
                            from learning_lesson l
                            join learning_week w on w.track_id = l.track_id and w.no = l.week_no
                            left join learning_completion c on c.lesson_id = l.id and c.person_id = :reader
                            where l.track_id = any(:tracks) and :today between w.starts_on and w.ends_on
                            union all
                            select 'ASSIGNMENT', a.track_id, a.week_no, a.id, a.title, null, null, null, a.due_at, 0,
                                   false, false, 0, 0
                            from learning_assignment a
                            where a.track_id = any(:tracks) and a.due_at between :now and :until)
                        select i.kind, i.track_id, m.slug, m.colour, i.week_no, i.id, i.title, i.highlights,
                               coalesce(i.starts_on, m.from_on) as starts_on, coalesce(i.ends_on, m.to_on) as ends_on,
                               i.at, i.minutes, m.zone, i.off, i.done, i.bytes,
                               coalesce(case when i.kind = 'TRACK' then (
                                   select jsonb_agg(to_jsonb(x)) from (
                                       select t.id as team_id, t.name as team, p.id as person_id, p.print_name, p.name_language,
                                              p.latin_name, p.country, p.zone, p.demonstration
                                       from v_team_member me
                                       join v_team t on t.id = me.team_id and t.track_id = i.track_id
                                       join v_team_member mate on mate.team_id = t.id
                                       join v_person p on p.id = mate.person_id
                                       where me.person_id = :reader
                                       order by t.name, p.sort_key collate "en-x-icu", p.id limit 60) x)
                               end, '[]') as mates
                        from item i join mine m on m.track_id = i.track_id
                        order by i.done, i.at nulls last, i.week_no, i.position, m.from_on desc, m.slug, i.id
                        limit 300
                        """)
                .ids("tracks", tracks)
                .param("reader", reader)
                .param("now", now)
                .param("past", now.minus(Duration.ofDays(1)))
                .param("until", now.plus(HORIZON))
                .param("today", today)
                .list(Row.class);
    }
}
