package org.madang.identity.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Takes a password. An unknown address costs the same time as a wrong password, so that neither can be told apart. */
@Component
class SignInWithPassword {
    private final Db db;
    private final PasswordEncoder passwords;
    private final RateLimit limit;
    private final String nobodys;

    SignInWithPassword(Db db, PasswordEncoder passwords, RateLimit limit) {
        this.db = db;
        this.passwords = passwords;
        this.limit = limit;
        this.nobodys = String.valueOf(passwords.encode("nobody has this password"));
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
        String hash = found.map(Row::passwordHash).orElse(nobodys);
        boolean right = password.length() <= 200 && passwords.matches(password, hash);
        return right && found.isPresent() ? new Outcome.Welcome(found.get().id()) : new Outcome.Wrong();
    }
}
