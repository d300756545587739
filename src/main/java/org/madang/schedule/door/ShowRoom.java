package org.madang.schedule.door;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.RoomSection;
import org.madang.schedule.SessionId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Fills the room of a session: who is here, and what the other modules lay out in it. */
@Component
class ShowRoom {
    private record Row(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable Country country,
            boolean demonstration,
            Instant since,
            int total) {}

    private final Db db;
    private final Gate gate;
    private final List<RoomSection> sections;
    private final Clock clock;

    ShowRoom(Db db, Gate gate, List<RoomSection> sections, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.sections = sections;
        this.clock = clock;
    }

    RoomPage page(DoorQueries.Row row, Viewer viewer, Scope scope) {
        var here = here(row.id(), viewer.id());
        return new RoomPage(
                row.id().toString(),
                row.slug(),
                row.trackTitle(),
                row.colour(),
                row.title(),
                row.weekNo(),
                row.zone(),
                row.minutes(),
                row.door(),
                clock.instant(),
                row.place(),
                here.stream()
                        .map(seen -> new RoomPage.Here(
                                seen.printName(),
                                seen.nameLanguage(),
                                seen.latinName(),
                                seen.country(),
                                seen.demonstration()))
                        .toList(),
                here.isEmpty() ? 0 : here.getFirst().total(),
                here.stream()
                        .filter(seen -> seen.id().equals(viewer.id()))
                        .map(Row::since)
                        .findFirst()
                        .orElse(null),
                gate.may(viewer, Action.ENTER_TRACK, scope),
                sections.stream()
                        .flatMap(section -> section.sectionsFor(row.trackId(), row.weekNo(), viewer, scope).stream())
                        .sorted(Comparator.comparingInt(TodayCard.Card::position))
                        .map(TodayCard.Card::fragment)
                        .toList());
    }

    /** The reader first, so that they find themselves; then in the order in which people are read out. */
    private List<Row> here(SessionId session, PersonId reader) {
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, n.country, p.demonstration, h.since,
                               count(*) over () as total
                        from (select e.person_id, min(e.started_at) as since from schedule_evidence e
                              where e.session_id = :session and e.source = 'DOOR' and e.ended_at is null
                                and not exists (select 1 from schedule_evidence l
                                                where l.session_id = e.session_id and l.person_id = e.person_id
                                                  and l.source = 'DOOR' and l.ended_at >= e.started_at)
                              group by e.person_id) h
                        join v_person p on p.id = h.person_id
                        join schedule_session s on s.id = :session
                        left join v_enrolment n on n.person_id = h.person_id and n.track_id = s.track_id
                        order by p.id <> :reader, p.sort_key collate "en-x-icu", p.id
                        limit 200
                        """).param("session", session).param("reader", reader).list(Row.class);
    }
}
