package org.madang.identity.secondfactor;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.passkeys.SignInWithPasskey;
import org.madang.identity.sessions.FactorSettings;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges what somebody shows as their second factor, once each: a code of their app, one of their recovery codes, or
 * what their passkey signed.
 */
@Component
public class SecondFactor {
    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final FactorLock lock;
    private final FactorSettings settings;
    private final SignInWithPasskey passkeys;

    SecondFactor(
            Db db, Clock clock, Secrets secrets, FactorLock lock, FactorSettings settings, SignInWithPasskey passkeys) {
        this.settings = settings;
        this.passkeys = passkeys;
        this.lock = lock;
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * What a page needs to ask for it.
     *
     * @param challenge for the passkey to sign; null when there is none
     */
    public record Means(boolean app, @Nullable String challenge, String host) {}

    public Means means(PersonId person) {
        var held = held(person);
        return new Means(held.app(), held.passkey() ? passkeys.challenge() : null, passkeys.host());
    }

    /** Whether somebody shows it when they sign in. */
    public boolean asked(PersonId person) {
        return settings.asked(held(person));
    }

    private FactorSettings.Held held(PersonId person) {
        return db.sql("""
                        select exists(select 1 from identity_second_factor f where f.person_id = p.id) as app,
                               exists(select 1 from identity_passkey k where k.person_id = p.id) as passkey,
                               (select min(g.given_at) from identity_grant g where g.person_id = p.id
                                  and g.role = any(:staff) and g.ended_at is null
                                  and (g.valid_from is null or g.valid_from <= :now)
                                  and (g.valid_until is null or g.valid_until > :now)) as staff_since,
                               p.demonstration
                        from identity_person p where p.id = :person
                        """)
                .param("person", person)
                .param("now", clock.instant())
                .texts("staff", Sessions.STAFF)
                .one(FactorSettings.Held.class);
    }

    record Row(byte[] locked, long lastStep) {}

    @Transactional
    public boolean accepts(PersonId person, String typed) {
        if (typed.startsWith("{"))
            return passkeys.signIn(typed) instanceof SignInWithPasskey.Outcome.Welcome(var signer)
                    && signer.equals(person);
        String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return plain.matches("\\d{6}") ? acceptsCode(person, plain) : acceptsRecovery(person, plain);
    }

    private boolean acceptsCode(PersonId person, String digits) {
        Instant now = clock.instant();
        var held = db.sql("select locked, last_step from identity_second_factor where person_id = :person for update")
                .param("person", person)
                .maybe(Row.class);
        if (held.isEmpty()) return false;
        var step = Totp.match(
                lock.open(person, held.get().locked()), digits, now, held.get().lastStep());
        if (step.isEmpty()) return false;
        db.sql("update identity_second_factor set last_step = :step where person_id = :person")
                .param("step", step.getAsLong())
                .param("person", person)
                .update();
        return true;
    }

    private boolean acceptsRecovery(PersonId person, String code) {
        return db.sql("""
                        update identity_recovery_code set used_at = :now
                        where person_id = :person and code = :code and used_at is null
                        """)
                        .param("now", clock.instant())
                        .param("person", person)
                        .param("code", secrets.hmac("recovery " + person + " " + code))
                        .update()
                == 1;
    }

    /** How many recovery codes are left. */
    int recoveryCodes(PersonId person) {
        return db.sql("select count(*)::int from identity_recovery_code where person_id = :person and used_at is null")
                .param("person", person)
                .one(Integer.class);
    }
}
