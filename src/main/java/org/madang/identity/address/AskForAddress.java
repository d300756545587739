package org.madang.identity.address;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Records;
import org.madang.identity.security.AccountLetters;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.signin.Address;
import org.madang.identity.signin.RateLimit;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a code to the address that somebody wishes to be reached at. When it is another person's, that person gets a letter
 * instead, and whoever asked is told the same as always: nobody learns by asking who has an account.
 */
@Component
class AskForAddress {
    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    sealed interface Outcome {
        record Asked() implements Outcome {}

        record HasItAlready() implements Outcome {}

        record TooOften(Duration retryAfter) implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final RateLimit limit;
    private final Records records;
    private final AccountLetters letters;

    AskForAddress(Db db, Clock clock, Secrets secrets, RateLimit limit, Records records, AccountLetters letters) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.limit = limit;
        this.records = records;
        this.letters = letters;
    }

    @Transactional
    Outcome ask(PersonId person, Address wished, @Nullable String agent) {
        if (db.sql("select 1 from identity_person where id = :person and email = :email")
                .param("person", person)
                .param("email", wished.text())
                .exists()) return new Outcome.HasItAlready();
        Duration wait = limit.toWait("address-by " + person, 5, Duration.ofMinutes(15));
        if (wait.isZero()) wait = limit.toWait("address-to " + wished.text(), 5, Duration.ofMinutes(15));
        if (!wait.isZero()) return new Outcome.TooOften(wait);
        Instant now = clock.instant();
        String digits = secrets.digits();
        db.sql("""
                        insert into identity_address_wish (person_id, email, code, asked_at, expires_at)
                        values (:person, :email, :code, :now, :expires)
                        on conflict (person_id) do update set email = excluded.email, code = excluded.code,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at, attempts = 0
                        """)
                .param("person", person)
                .param("email", wished.text())
                .param("code", secrets.hmac(ChangeAddress.keyed(person, wished.text(), digits)))
                .param("now", now)
                .param("expires", now.plus(GOOD_FOR))
                .update();
        Optional<PersonId> other = records.atAddress(wished.text()).filter(whose -> !whose.equals(person));
        if (other.isPresent()) letters.wanted(other.get(), wished.text(), Ids.next(), agent, now);
        else letters.code(person, wished.text(), digits, GOOD_FOR.toMinutes(), Ids.next());
        return new Outcome.Asked();
    }
}
