package org.madang.identity.address;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
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

/**
 * Makes the wished address the one at which somebody is reached, once the code that went there comes back. The old one
 * still opens the account, as all addresses of a person do, and both get a letter.
 */
@Component
class ChangeAddress {
    private static final int TRIES = 5;

    sealed interface Outcome {
        record Changed(String email) implements Outcome {}

        /** Also when the address became another person's meanwhile. */
        record WrongOrOld() implements Outcome {}
    }

    record AddressChanged(PersonId person) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public String to() {
            return "ADDRESS_CHANGED";
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private record Wish(String email, byte[] code) {}

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final PutAddress put;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    ChangeAddress(
            Db db,
            Clock clock,
            Secrets secrets,
            PutAddress put,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.put = put;
        this.letters = letters;
        this.events = events;
    }

    static String keyed(PersonId person, String email, String digits) {
        return "address " + person + " " + email + " " + digits;
    }

    @Transactional
    Outcome change(PersonId person, String digits, @Nullable String agent) {
        Instant now = clock.instant();
        var wish = db.sql("""
                        update identity_address_wish set attempts = attempts + 1
                        where person_id = :person and expires_at > :now and attempts < :tries
                        returning email, code
                        """)
                .param("person", person)
                .param("now", now)
                .param("tries", TRIES)
                .maybe(Wish.class);
        if (wish.isEmpty()) return new Outcome.WrongOrOld();
        String email = wish.get().email();
        byte[] given = secrets.hmac(keyed(person, email, digits.replaceAll("\\s", "")));
        if (!MessageDigest.isEqual(given, wish.get().code())) return new Outcome.WrongOrOld();
        var before = put.put(person, email, now);
        if (before.isEmpty()) return new Outcome.WrongOrOld();
        db.sql("delete from identity_address_wish where person_id = :person")
                .param("person", person)
                .update();
        letters.moved(person, "addressChanged", before.get().email(), email, Ids.next(), agent, now);
        events.publishEvent(new AddressChanged(person));
        return new Outcome.Changed(email);
    }
}
