package org.madang.identity.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.PeopleReach;
import org.madang.identity.address.PutAddress;
import org.madang.identity.security.AccountLetters;
import org.madang.shared.FieldChange;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what somebody cannot correct, who mistyped an address and never got in, or whose name an office wrote wrongly.
 * An address is a key to the account: it is changed by who answers for the account alone, and both addresses are told.
 */
@Component
class CorrectRecord {
    sealed interface Outcome {
        record Corrected() implements Outcome {}

        record NothingChanged() implements Outcome {}

        record ChangedElsewhere() implements Outcome {}

        record AddressNotFree() implements Outcome {}

        record BeyondYourOwn() implements Outcome {}

        record Yourself() implements Outcome {}

        record NoSuchPerson() implements Outcome {}
    }

    record Facts(
            String printName,
            String latinName,
            String callMe,
            String sortKey,
            @Nullable String email) {}

    record Standing(
            String printName,
            String latinName,
            String callMe,
            String sortKey,
            @Nullable String email,
            int version) {
        Facts facts() {
            return new Facts(printName, latinName, callMe, sortKey, email);
        }
    }

    record RecordCorrected(PersonId person, PersonId actor, String reason, List<FieldChange> changes)
            implements Transition {
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
            return "CORRECTED";
        }
    }

    private final Db db;
    private final Clock clock;
    private final PeopleReach people;
    private final GiversReach reach;
    private final PutAddress put;
    private final AccountLetters letters;
    private final ApplicationEventPublisher events;

    CorrectRecord(
            Db db,
            Clock clock,
            PeopleReach people,
            GiversReach reach,
            PutAddress put,
            AccountLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.reach = reach;
        this.put = put;
        this.letters = letters;
        this.events = events;
    }

    /** @return empty when there is nobody, or nobody whom the reader may see */
    Optional<Standing> standing(PersonId person, Viewer reader) {
        if (!people.covers(reader, person)) return Optional.empty();
        return db.sql("""
                        select print_name, latin_name, call_me, sort_key, email, version from identity_person
                        where id = :person and left_at is null and merged_into is null
                        """).param("person", person).maybe(Standing.class);
    }

    /** @param version of the record when it was read; @param facts with the address as it is to be, or as it is */
    @Transactional
    Outcome correct(PersonId person, int version, Facts facts, String reason, Viewer by) {
        db.sql("select 1 from identity_person where id = :person for update")
                .param("person", person)
                .exists();
        var found = standing(person, by);
        if (found.isEmpty()) return new Outcome.NoSuchPerson();
        if (person.equals(by.inPerson()) || person.equals(by.id())) return new Outcome.Yourself();
        var before = found.get();
        var changes = FieldChange.between(before.facts(), facts);
        if (changes.isEmpty()) return new Outcome.NothingChanged();
        if (before.version() != version) return new Outcome.ChangedElsewhere();
        Instant now = clock.instant();
        String email = facts.email();
        boolean moves = email != null && !email.equals(before.email());
        if (moves && !reach.answersFor(by, person)) return new Outcome.BeyondYourOwn();
        if (moves && put.put(person, Objects.requireNonNull(email), now).isEmpty()) return new Outcome.AddressNotFree();
        db.sql("""
                update identity_person set print_name = :printName, latin_name = :latinName, call_me = :callMe,
                    sort_key = :sortKey, version = version + 1
                where id = :person
                """)
                .param("printName", facts.printName())
                .param("latinName", facts.latinName())
                .param("callMe", facts.callMe())
                .param("sortKey", facts.sortKey())
                .param("person", person)
                .update();
        letters.corrected(person, moves ? before.email() : null, by.printName(), reason, Ids.next(), now);
        events.publishEvent(new RecordCorrected(person, by.id(), reason, changes));
        return new Outcome.Corrected();
    }
}
