package org.madang.identity.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The browsers that people have signed in from. */
@Component
public class Devices {
    private final Db db;
    private final Clock clock;
    private final Secrets secrets;

    Devices(Db db, Clock clock, Secrets secrets) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * @param token for the cookie
     * @param news whether the person, who came from other devices before, has never come from this one
     * @param trusted whether a second factor was shown here lately and is not asked for
     */
    public record Met(UUID id, String token, boolean news, boolean trusted) {}

    record Row(UUID id, @Nullable Instant trustedUntil) {}

    /** Recognises a device by its cookie, or remembers a new one. */
    public Met meet(PersonId person, @Nullable String cookie, @Nullable String agent) {
        Instant now = clock.instant();
        String token = cookie != null && cookie.length() == 32 ? cookie : secrets.token();
        var known = db.sql("""
                        update identity_device set seen_at = :now, agent = :agent
                        where token = :token and person_id = :person returning id, trusted_until
                        """)
                .param("now", now)
                .param("agent", Sessions.shortened(agent))
                .param("token", secrets.hmac(token))
                .param("person", person)
                .maybe(Row.class);
        if (known.isPresent()) {
            Instant until = known.get().trustedUntil();
            return new Met(known.get().id(), token, false, until != null && until.isAfter(now));
        }
        boolean others = db.sql("select 1 from identity_device where person_id = :person limit 1")
                .param("person", person)
                .exists();
        UUID id = Ids.next();
        db.sql("""
                insert into identity_device (id, token, person_id, agent, first_at, seen_at)
                values (:id, :token, :person, :agent, :now, :now)
                """)
                .param("id", id)
                .param("token", secrets.hmac(token))
                .param("person", person)
                .param("agent", Sessions.shortened(agent))
                .param("now", now)
                .update();
        return new Met(id, token, others, false);
    }
}
