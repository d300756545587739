package org.madang.identity.passkeys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.springframework.stereotype.Component;

/** What a passkey has to sign: made without a row, good for ten minutes, answered once, on any node. */
@Component
class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int LENGTH = 64;

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;

    Challenges(Db db, Clock clock, Secrets secrets) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    byte[] fresh() {
        byte[] start = ByteBuffer.allocate(32)
                .putLong(clock.instant().getEpochSecond())
                .put(Base64.getUrlDecoder().decode(secrets.token()))
                .array();
        return ByteBuffer.allocate(LENGTH).put(start).put(seal(start)).array();
    }

    /** @return whether it is ours, young, and was not answered before */
    boolean take(byte[] challenge) {
        if (challenge.length != LENGTH) return false;
        byte[] start = Arrays.copyOf(challenge, 32);
        if (!MessageDigest.isEqual(seal(start), Arrays.copyOfRange(challenge, 32, LENGTH))) return false;
        Instant now = clock.instant();
        Instant made = Instant.ofEpochSecond(ByteBuffer.wrap(start).getLong());
        if (made.isAfter(now) || !made.plus(GOOD_FOR).isAfter(now)) return false;
        db.sql("delete from identity_challenge where taken_at < :old")
                .param("old", now.minus(GOOD_FOR.multipliedBy(2)))
                .update();
        return db.sql("insert into identity_challenge (value, taken_at) values (:value, :now) on conflict do nothing")
                        .param("value", challenge)
                        .param("now", now)
                        .update()
                == 1;
    }

    private byte[] seal(byte[] start) {
        return secrets.hmac("passkey " + Base64.getEncoder().encodeToString(start));
    }
}
