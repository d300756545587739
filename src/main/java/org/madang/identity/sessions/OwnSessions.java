package org.madang.identity.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of their own sessions, and how they end them. */
@Component
public class OwnSessions {
    public record Row(UUID id, String agent, Instant createdAt, Instant seenAt, boolean current) {
        public Device device() {
            return Device.of(agent);
        }
    }

    private final Db db;
    private final Clock clock;

    OwnSessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Row> of(PersonId person, @Nullable UUID current) {
        Instant now = clock.instant();
        return db.sql("""
                        select id, agent, created_at, seen_at, id is not distinct from cast(:current as uuid) as current
                        from identity_session
                        where person_id = :person and ended_at is null and not half and expires_at > :now and seen_at > :idle
                        order by id is not distinct from cast(:current as uuid) desc, seen_at desc, id limit 50
                        """)
                .param("current", current)
                .param("person", person)
                .param("now", now)
                .param("idle", now.minus(Sessions.IDLE))
                .list(Row.class);
    }

    /** Somebody else's session is ended by nobody but its owner; its id ends nothing here. */
    @Transactional
    public void end(PersonId person, UUID session) {
        db.sql(
                        "update identity_session set ended_at = :now where id = :id and person_id = :person and ended_at is null")
                .param("now", clock.instant())
                .param("id", session)
                .param("person", person)
                .update();
    }

    /** @param current the one that stays; null ends all */
    @Transactional
    public int endOthers(PersonId person, @Nullable UUID current) {
        return db.sql("""
                        update identity_session set ended_at = :now
                        where person_id = :person and id is distinct from cast(:current as uuid) and ended_at is null
                        """)
                .param("now", clock.instant())
                .param("person", person)
                .param("current", current)
                .update();
    }
}
