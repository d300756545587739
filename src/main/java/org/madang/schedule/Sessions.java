package org.madang.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Sessions as the use cases change them; whoever changes one holds its row until the end of the transaction. */
@Component
class Sessions {
    record Session(
            SessionId id,
            TrackId trackId,
            Instant startsAt,
            int minutes,
            @Nullable String providerLink,
            boolean ownRoom,
            String place,
            SessionState state,
            RollCallState rollCallState,
            int sequence) {
        Door door() {
            return Door.of(startsAt, minutes);
        }

        Meeting meeting() {
            return Meeting.of(providerLink, ownRoom, place);
        }
    }

    record TrackDates(
            ZoneId zone,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        boolean cover(LocalDateTime local) {
            LocalDate day = local.toLocalDate();
            return (startsOn == null || !day.isBefore(startsOn)) && (endsOn == null || !day.isAfter(endsOn));
        }
    }

    private static final String SESSION = """
            select id, track_id, starts_at, minutes, provider_link, own_room, place, state, roll_call_state, sequence
            from schedule_session where id = :id
            """;

    private final Db db;

    Sessions(Db db) {
        this.db = db;
    }

    Session read(SessionId id) {
        return db.sql(SESSION).param("id", id).maybe(Session.class).orElseThrow(NotFound::new);
    }

    Session hold(SessionId id) {
        return db.sql(SESSION + " for update")
                .param("id", id)
                .maybe(Session.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * Whoever puts a session of this track on a time waits here for the others, so that two cannot come to stand on one
     * time at once.
     */
    void queueUp(TrackId track) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('schedule ' || cast(:track as text), 0)) is null")
                .param("track", track)
                .list(Boolean.class);
    }

    TrackDates datesOf(TrackId track) {
        return db.sql("select zone, starts_on, ends_on from v_track where id = :id")
                .param("id", track)
                .maybe(TrackDates.class)
                .orElseThrow(NotFound::new);
    }
}
