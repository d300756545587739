package org.madang.identity.security;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.OwnSessions;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password that nobody can guess. Every other session ends with it, and its owner is told by mail. */
@Component
class SetPassword {
    sealed interface Outcome {
        record Set() implements Outcome {}

        record TooEasy(PasswordRules.Weakness weakness) implements Outcome {}
    }

    record PasswordSet(PersonId person) implements Transition {
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
            return "PASSWORD_SET";
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private final Db db;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final OwnSessions sessions;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    SetPassword(
            Db db,
            PasswordEncoder passwords,
            Clock clock,
            OwnSessions sessions,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
    }

    record Names(@Nullable String email, String printName, String latinName, String callMe) {}

    /** @param current the session that stays open */
    @Transactional
    Outcome set(PersonId person, String password, @Nullable UUID current, @Nullable String agent) {
        var names = db.sql("select email, print_name, latin_name, call_me from identity_person where id = :person")
                .param("person", person)
                .one(Names.class);
        List<String> own = Stream.of(names.email(), names.printName(), names.latinName(), names.callMe())
                .map(text -> text == null ? "" : text)
                .toList();
        var weakness = PasswordRules.weakness(password, own);
        if (weakness.isPresent()) return new Outcome.TooEasy(weakness.get());
        db.sql("update identity_person set password_hash = :hash where id = :person")
                .param("hash", passwords.encode(password))
                .param("person", person)
                .update();
        sessions.endOthers(person, current);
        letters.changed(person, "password", Ids.next(), agent, clock.instant());
        events.publishEvent(new PasswordSet(person));
        return new Outcome.Set();
    }
}
