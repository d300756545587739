package org.madang.identity.me;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password: length is what counts (NIST SP 800-63B section 3.1.1), and every other session ends with it. */
@Component
class SetPassword {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    sealed interface Outcome {
        record Set() implements Outcome {}

        record TooShort() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    private final Db db;
    private final PasswordEncoder passwords;
    private final java.time.Clock clock;

    SetPassword(Db db, PasswordEncoder passwords, java.time.Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional
    Outcome set(PersonId person, String password, byte[] currentToken) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return new Outcome.TooShort();
        if (length > LONGEST) return new Outcome.TooLong();
        db.sql("update identity_person set password_hash = :hash where id = :person")
                .param("hash", passwords.encode(password))
                .param("person", person)
                .update();
        db.sql(
                        "update identity_session set ended_at = :now where person_id = :person and token <> :token and ended_at is null")
                .param("now", clock.instant())
                .param("person", person)
                .param("token", currentToken)
                .update();
        return new Outcome.Set();
    }
}
