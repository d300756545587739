package org.madang.identity.signin;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.identity.NewPerson;
import org.madang.identity.RegisterPerson;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the code that was mailed. Whoever holds an address's code is that address's person; a new one gets a record. */
@Component
class RedeemCode {
    private static final int TRIES = 5;

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final RateLimit limit;
    private final RegisterPerson register;

    RedeemCode(Db db, Clock clock, Secrets secrets, RateLimit limit, RegisterPerson register) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.limit = limit;
        this.register = register;
    }

    sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        record WrongOrOld() implements Outcome {}

        record TooOften(Duration retryAfter) implements Outcome {}
    }

    record Row(UUID id, byte[] code) {}

    @Transactional
    Outcome redeem(Address address, String digits, Language language, String from) {
        Duration wait = limit.toWait("redeem-of " + address.text(), 15, Duration.ofMinutes(15));
        if (wait.isZero()) wait = limit.toWait("redeem-from " + from, 300, Duration.ofMinutes(15));
        if (!wait.isZero()) return new Outcome.TooOften(wait);
        var open = db.sql("""
                        select id, code from identity_code
                        where email = :email and used_at is null and expires_at > :now and attempts < :tries
                        order by created_at desc limit 1 for update
                        """)
                .param("email", address.text())
                .param("now", clock.instant())
                .param("tries", TRIES)
                .maybe(Row.class);
        if (open.isEmpty()) return new Outcome.WrongOrOld();
        byte[] given = secrets.hmac(address.text() + " " + digits.replaceAll("\\s", ""));
        boolean right = MessageDigest.isEqual(given, open.get().code());
        db.sql(
                        "update identity_code set attempts = attempts + 1, used_at = case when :right then :now end where id = :id")
                .param("right", right)
                .param("now", clock.instant())
                .param("id", open.get().id())
                .update();
        if (!right) return new Outcome.WrongOrOld();
        return new Outcome.Welcome(register.register(NewPerson.atAddress(address.text(), language), null)
                .person());
    }
}
