package org.madang.identity.passkeys;

import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a passkey signed; which person it belongs to is known from the key alone. */
@Component
public class SignInWithPasskey {
    public sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        record NotProved() implements Outcome {}
    }

    record Row(UUID id, PersonId personId, byte[] data, long signCount) {}

    private final Db db;
    private final Clock clock;
    private final Ceremony ceremony;
    private final Challenges challenges;

    SignInWithPasskey(Db db, Clock clock, Ceremony ceremony, Challenges challenges) {
        this.db = db;
        this.clock = clock;
        this.ceremony = ceremony;
        this.challenges = challenges;
    }

    /** What the browser is asked to have signed. */
    public String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenges.fresh());
    }

    public String host() {
        return ceremony.host();
    }

    @Transactional
    public Outcome signIn(String json) {
        var claim = ceremony.read(json);
        if (claim.isEmpty() || !challenges.take(claim.get().challenge())) return new Outcome.NotProved();
        var known = db.sql("""
                        select id, person_id, data, sign_count from identity_passkey where credential_id = :id for update
                        """).param("id", claim.get().credentialId()).maybe(Row.class);
        if (known.isEmpty()) return new Outcome.NotProved();
        var count = ceremony.check(claim.get(), known.get().data(), known.get().signCount());
        if (count.isEmpty()) return new Outcome.NotProved();
        db.sql("update identity_passkey set sign_count = :count, used_at = :now where id = :id")
                .param("count", count.get())
                .param("now", clock.instant())
                .param("id", known.get().id())
                .update();
        return new Outcome.Welcome(known.get().personId());
    }
}
