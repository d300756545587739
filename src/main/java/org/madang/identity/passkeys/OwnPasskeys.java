package org.madang.identity.passkeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.security.AccountLetters;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys: added and removed by themselves, each told by mail. */
@Component
public class OwnPasskeys {
    static final int MOST = 20;

    public record Row(
            UUID id,
            String name,
            byte[] credentialId,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    sealed interface Outcome {
        record Added() implements Outcome {}

        record NotProved() implements Outcome {}

        record Enough() implements Outcome {}
    }

    record PasskeyChanged(PersonId person, String to) implements Transition {
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

    private final Db db;
    private final Clock clock;
    private final Ceremony ceremony;
    private final Challenges challenges;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    OwnPasskeys(
            Db db,
            Clock clock,
            Ceremony ceremony,
            Challenges challenges,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.letters = letters;
        this.events = events;
    }

    List<Row> of(PersonId person) {
        return db.sql("""
                        select id, name, credential_id, created_at, used_at from identity_passkey
                        where person_id = :person order by created_at, id limit 50
                        """).param("person", person).list(Row.class);
    }

    @Transactional
    Outcome add(PersonId person, String json, String name, UUID session, @Nullable String agent) {
        if (of(person).size() >= MOST) return new Outcome.Enough();
        var key = ceremony.register(json);
        if (key.isEmpty() || !challenges.take(key.get().challenge())) return new Outcome.NotProved();
        Instant now = clock.instant();
        int added = db.sql("""
                        insert into identity_passkey (id, person_id, credential_id, data, sign_count, name, created_at)
                        values (:id, :person, :credential, :data, :count, :name, :now) on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("credential", key.get().credentialId())
                .param("data", key.get().data())
                .param("count", key.get().signCount())
                .param("name", name)
                .param("now", now)
                .update();
        if (added == 0) return new Outcome.NotProved();
        // The device recognised its owner a moment ago.
        db.sql("update identity_session set strong = true, proved_at = :now where id = :session")
                .param("now", now)
                .param("session", session)
                .update();
        tell(person, "PASSKEY_ADDED", "passkeyAdded", agent, now);
        return new Outcome.Added();
    }

    @Transactional
    void remove(PersonId person, UUID passkey, @Nullable String agent) {
        int removed = db.sql("delete from identity_passkey where id = :id and person_id = :person")
                .param("id", passkey)
                .param("person", person)
                .update();
        if (removed == 0) return;
        // The device may be lost, and with it what was trusted for its sake.
        db.sql("update identity_device set trusted_until = null where person_id = :person")
                .param("person", person)
                .update();
        tell(person, "PASSKEY_REMOVED", "passkeyRemoved", agent, clock.instant());
    }

    private void tell(PersonId person, String to, String letter, @Nullable String agent, Instant now) {
        letters.changed(person, letter, Ids.next(), agent, now);
        events.publishEvent(new PasskeyChanged(person, to));
    }
}
