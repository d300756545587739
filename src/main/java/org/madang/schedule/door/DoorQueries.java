package org.madang.schedule.door;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.Door;
import org.madang.schedule.Meeting;
import org.madang.schedule.RollCallState;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class DoorQueries {
    /**
     * @param entered whether this reader has pressed Join here before
     * @param present whether they have not left since
     */
    record Row(
            SessionId id,
            UUID trackId,
            String slug,
            Multilingual trackTitle,
            String colour,
            Multilingual title,
            int weekNo,
            Instant startsAt,
            int minutes,
            ZoneId zone,
            SessionState state,
            RollCallState rollCallState,
            String reason,
            @Nullable String providerLink,
            boolean ownRoom,
            String place,
            boolean absent,
            boolean entered,
            boolean present) {
        Door door() {
            return Door.of(startsAt, minutes);
        }

        Meeting meeting() {
            return Meeting.of(providerLink, ownRoom, place);
        }

        /** Whether there is something behind the door. */
        boolean known() {
            return !(meeting() instanceof Meeting.None);
        }
    }

    private final Db db;

    DoorQueries(Db db) {
        this.db = db;
    }

    Row row(SessionId id, PersonId reader) {
        return db.sql("""
                        select s.id, s.track_id, t.slug, t.title as track_title, lower(t.colour) as colour, s.title, s.week_no,
                               s.starts_at, s.minutes, s.zone, s.state, s.roll_call_state, s.reason, s.provider_link, s.own_room, s.place,
                               exists (select 1 from schedule_absence a
                                       where a.session_id = s.id and a.person_id = :reader) as absent,
                               exists (select 1 from schedule_evidence e
                                       where e.session_id = s.id and e.person_id = :reader and e.source = 'DOOR') as entered,
                               exists (select 1 from schedule_evidence e
                                       where e.session_id = s.id and e.person_id = :reader and e.source = 'DOOR'
                                         and e.ended_at is null
                                         and not exists (select 1 from schedule_evidence l
                                                         where l.session_id = s.id and l.person_id = :reader
                                                           and l.source = 'DOOR' and l.ended_at >= e.started_at)) as present
                        from schedule_session s join v_track t on t.id = s.track_id
                        where s.id = :id
                        """)
                .param("id", id)
                .param("reader", reader)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
    }
}
