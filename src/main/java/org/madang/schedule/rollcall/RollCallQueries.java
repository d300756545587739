package org.madang.schedule.rollcall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.RollCallState;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class RollCallQueries {
    record SessionRow(
            SessionId id,
            String slug,
            String colour,
            Multilingual title,
            Instant startsAt,
            int minutes,
            ZoneId zone,
            SessionState state,
            RollCallState rollCallState,
            @Nullable Instant rollCallClosedAt) {}

    record PersonRow(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable Country country) {}

    private final Db db;

    RollCallQueries(Db db) {
        this.db = db;
    }

    SessionRow session(SessionId id) {
        return db.sql("""
                        select s.id, t.slug, lower(t.colour) as colour, s.title, s.starts_at, s.minutes, s.zone, s.state,
                               s.roll_call_state, s.roll_call_closed_at
                        from schedule_session s join v_track t on t.id = s.track_id where s.id = :id
                        """).param("id", id).maybe(SessionRow.class).orElseThrow(NotFound::new);
    }

    Map<PersonId, PersonRow> people(List<PersonId> ids) {
        return db
                .sql("select id, print_name, name_language, latin_name, country from v_person where id = any(:ids)")
                .ids("ids", ids)
                .list(PersonRow.class)
                .stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
    }
}
