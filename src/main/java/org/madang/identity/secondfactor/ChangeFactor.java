package org.madang.identity.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.security.AccountLetters;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up, renews and removes a person's own second factor; each is told by mail. */
@Component
class ChangeFactor {
    private static final int CODES = 10;
    /** No signs that are taken for one another on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    sealed interface Outcome {
        /** @param recovery the codes, shown this once and stored as HMACs alone */
        record Set(List<String> recovery) implements Outcome {}

        record WrongCode() implements Outcome {}

        record HadOne() implements Outcome {}

        record Removed() implements Outcome {}

        record HadNone() implements Outcome {}
    }

    record FactorChanged(PersonId person, String to) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final FactorLock lock;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    ChangeFactor(
            Db db,
            Clock clock,
            Secrets secrets,
            FactorLock lock,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.lock = lock;
        this.letters = letters;
        this.events = events;
    }

    /** 160 bits, as RFC 4226 recommends in section 4. */
    byte[] fresh() {
        byte[] secret = new byte[20];
        random.nextBytes(secret);
        return secret;
    }

    /** @param typed the code that the app shows now, which proves that it holds the secret */
    @Transactional
    Outcome set(PersonId person, byte[] secret, String typed, UUID session, @Nullable String agent) {
        Instant now = clock.instant();
        var step = Totp.match(secret, typed.replaceAll("\\s", ""), now, 0);
        if (step.isEmpty()) return new Outcome.WrongCode();
        int inserted = db.sql("""
                        insert into identity_second_factor (person_id, locked, last_step, created_at)
                        values (:person, :locked, :step, :now) on conflict do nothing
                        """)
                .param("person", person)
                .param("locked", lock.lock(person, secret))
                .param("step", step.getAsLong())
                .param("now", now)
                .update();
        if (inserted == 0) return new Outcome.HadOne();
        db.sql("update identity_session set strong = true, proved_at = :now where id = :session")
                .param("now", now)
                .param("session", session)
                .update();
        tell(person, "SECOND_FACTOR_SET", "factorSet", agent, now);
        return new Outcome.Set(renew(person));
    }

    @Transactional
    Outcome renewCodes(PersonId person, @Nullable String agent) {
        if (!db.sql("""
                        select 1 from identity_second_factor where person_id = :person
                        union all select 1 from identity_passkey where person_id = :person limit 1
                        """).param("person", person).exists()) return new Outcome.HadNone();
        var codes = renew(person);
        tell(person, "RECOVERY_CODES_RENEWED", "codesRenewed", agent, clock.instant());
        return new Outcome.Set(codes);
    }

    /** Devices that were trusted with it are trusted no longer. */
    @Transactional
    Outcome remove(PersonId person, @Nullable String agent) {
        int removed = db.sql("delete from identity_second_factor where person_id = :person")
                .param("person", person)
                .update();
        if (removed == 0) return new Outcome.HadNone();
        // They stand in for a passkey as well.
        db.sql("""
                delete from identity_recovery_code c where person_id = :person
                    and not exists(select 1 from identity_passkey k where k.person_id = c.person_id)
                """).param("person", person).update();
        db.sql("update identity_device set trusted_until = null where person_id = :person")
                .param("person", person)
                .update();
        tell(person, "SECOND_FACTOR_REMOVED", "factorRemoved", agent, clock.instant());
        return new Outcome.Removed();
    }

    private void tell(PersonId person, String to, String letter, @Nullable String agent, Instant now) {
        letters.changed(person, letter, Ids.next(), agent, now);
        events.publishEvent(new FactorChanged(person, to));
    }

    private List<String> renew(PersonId person) {
        db.sql("delete from identity_recovery_code where person_id = :person")
                .param("person", person)
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            var code = new StringBuilder();
            for (int sign = 0; sign < 10; sign++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            db.sql("insert into identity_recovery_code (person_id, code) values (:person, :code)")
                    .param("person", person)
                    .param("code", secrets.hmac("recovery " + person + " " + code))
                    .update();
            codes.add(code.insert(5, '-').toString());
        }
        return List.copyOf(codes);
    }
}
