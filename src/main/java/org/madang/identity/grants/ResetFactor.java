package org.madang.identity.grants;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.PeopleReach;
import org.madang.identity.security.AccountLetters;
import org.madang.identity.sessions.OwnSessions;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in again who lost app, passkey and recovery codes: all of them are void, all their sessions end, and they
 * come in by mail or password to set up new ones. Another officer does it, who could have given all that they hold, and
 * says how they made sure who asks.
 */
@Component
class ResetFactor {
    sealed interface Outcome {
        record Reset() implements Outcome {}

        record NothingToReset() implements Outcome {}

        /** Who can still come in resets nothing for themselves. */
        record Yourself() implements Outcome {}

        record BeyondYourOwn() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record NoSuchPerson() implements Outcome {}
    }

    record FactorReset(PersonId person, PersonId actor, String reason) implements Transition {
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
            return "SECOND_FACTOR_RESET";
        }
    }

    private final Db db;
    private final Clock clock;
    private final GiversReach reach;
    private final PeopleReach people;
    private final OwnSessions sessions;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    ResetFactor(
            Db db,
            Clock clock,
            GiversReach reach,
            PeopleReach people,
            OwnSessions sessions,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.people = people;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
    }

    /** @param how they were recognised, kept as the reason */
    @Transactional
    Outcome reset(PersonId person, String how, Viewer by, @Nullable String agent) {
        if (!db.sql("select 1 from identity_person where id = :person for update")
                .param("person", person)
                .exists()) return new Outcome.NoSuchPerson();
        if (person.equals(by.inPerson()) || person.equals(by.id())) return new Outcome.Yourself();
        if (!people.covers(by, person)) return new Outcome.NoSuchPerson();
        if (!reach.answersFor(by, person)) return new Outcome.BeyondYourOwn();
        if (how.isBlank()) return new Outcome.ReasonMissing();
        int gone = 0;
        for (String table : new String[] {"identity_second_factor", "identity_passkey", "identity_recovery_code"})
            gone += db.sql("delete from " + table + " where person_id = :person")
                    .param("person", person)
                    .update();
        if (gone == 0) return new Outcome.NothingToReset();
        db.sql("update identity_device set trusted_until = null where person_id = :person")
                .param("person", person)
                .update();
        sessions.endOthers(person, null);
        letters.changed(person, "factorReset", Ids.next(), agent, clock.instant());
        events.publishEvent(new FactorReset(person, by.id(), how.strip()));
        return new Outcome.Reset();
    }
}
