package org.madang.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Sessions that wait for a second factor, for a quarter of an hour. */
@Component
public class HalfSessions {
    private static final Duration WAITS = Duration.ofMinutes(15);

    public record Half(UUID id, PersonId personId, @Nullable UUID deviceId) {}

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;

    HalfSessions(Db db, Clock clock, Secrets secrets) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Optional<Half> find(@Nullable String token) {
        if (token == null) return Optional.empty();
        return db.sql("""
                        select id, person_id, device_id from identity_session
                        where token = :token and half and ended_at is null and created_at > :since
                        """)
                .param("token", secrets.hmac(token))
                .param("since", clock.instant().minus(WAITS))
                .maybe(Half.class);
    }

    /** Until then no second factor is asked for on this device. */
    public void trust(UUID device, Instant until) {
        db.sql("update identity_device set trusted_until = :until where id = :id")
                .param("until", until)
                .param("id", device)
                .update();
    }
}
