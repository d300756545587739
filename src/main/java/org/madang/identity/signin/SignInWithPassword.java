package org.madang.identity.signin;

import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Takes a password. An unknown address costs the same time as a wrong password, so that neither can be told apart. */
@Component
class SignInWithPassword {
    /** As long as a hash is, and of no password: so it costs the same work, and nothing that is typed can match it. */
    static final String NOBODYS =
            HexFormat.of().formatHex(KeyGenerators.secureRandom(48).generateKey());

    private final Db db;
    private final PasswordEncoder passwords;
    private final RateLimit limit;

    SignInWithPassword(Db db, PasswordEncoder passwords, RateLimit limit) {
        this.db = db;
        this.passwords = passwords;
        this.limit = limit;
    }

    sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooOften(Duration retryAfter) implements Outcome {}
    }

    record Row(PersonId id, @Nullable String passwordHash) {}

    Outcome signIn(Address address, String password, String from) {
        Duration wait = limit.toWait("password-of " + address.text(), 10, Duration.ofMinutes(15));
        if (wait.isZero()) wait = limit.toWait("password-from " + from, 150, Duration.ofMinutes(15));
        if (!wait.isZero()) return new Outcome.TooOften(wait);
        // After two records of one person became one, both addresses are theirs.
        var found = db.sql("""
                        select id, password_hash from identity_person
                        where email = :email or id = (select person_id from identity_address where email = :email)
                        """).param("email", address.text()).maybe(Row.class);
        // Most have none: they come in by a code.
        String hash = found.map(Row::passwordHash).orElse(null);
        boolean right = password.length() <= 200 && passwords.matches(password, hash == null ? NOBODYS : hash);
        return right && hash != null ? new Outcome.Welcome(found.orElseThrow().id()) : new Outcome.Wrong();
    }
}
