package org.madang.identity.secondfactor;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges what somebody types as their second factor: a code of their app or one of their recovery codes, once each. */
@Component
public class SecondFactor {
    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final FactorLock lock;

    SecondFactor(Db db, Clock clock, Secrets secrets, FactorLock lock) {
        this.lock = lock;
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    public boolean has(PersonId person) {
        return db.sql("select 1 from identity_second_factor where person_id = :person")
                .param("person", person)
                .exists();
    }

    record Row(byte[] locked, long lastStep) {}

    @Transactional
    public boolean accepts(PersonId person, String typed) {
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
