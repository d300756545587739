package org.madang.schedule.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.schedule.Reach;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class FeedQueries {
    /** Calendars forget what a feed no longer holds, so what was lately stays in. */
    private static final Duration KEPT = Duration.ofDays(90);

    record Owner(PersonId personId, Language language) {}

    record Address(String token, int version) {}

    /** @param changedAt when it was moved or called off last, else when it was planned */
    record Entry(
            SessionId id,
            Multilingual title,
            Multilingual trackTitle,
            Instant startsAt,
            int minutes,
            int sequence,
            SessionState state,
            String reason,
            Instant changedAt) {}

    private final Db db;

    FeedQueries(Db db) {
        this.db = db;
    }

    Optional<Owner> owner(String token) {
        return db.sql("""
                        select f.person_id, p.language
                        from schedule_feed f join v_person p on p.id = f.person_id where f.token = :token
                        """).param("token", token).maybe(Owner.class);
    }

    @Nullable
    Address address(PersonId person) {
        return db.sql("select token, version from schedule_feed where person_id = :person")
                .param("person", person)
                .maybe(Address.class)
                .orElse(null);
    }

    List<Grant> grants(PersonId person) {
        return db.sql("select role, kind, scope from v_grant where person_id = :person limit 500")
                .param("person", person)
                .list(Grant.class);
    }

    List<Entry> entries(Reach reach, Instant now) {
        var sessions = db.sql("""
                        select s.id, s.title, t.title as track_title, s.starts_at, s.minutes, s.sequence, s.state, s.reason,
                               coalesce(s.changed_at, s.planned_at) as changed_at
                        from schedule_session s join v_track t on t.id = s.track_id
                        where s.starts_at > :since and """ + Reach.COVERS + " order by s.starts_at, s.id limit 1000");
        return reach.bind(sessions).param("since", now.minus(KEPT)).list(Entry.class);
    }
}
