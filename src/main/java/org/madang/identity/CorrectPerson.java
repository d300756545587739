package org.madang.identity;

import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces what an office knows of a person, if it is still what the office saw. The same facts the other way round take
 * the correction back.
 */
@Component
public class CorrectPerson {
    private final Db db;
    private final ApplicationEventPublisher events;

    CorrectPerson(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Corrected() implements Outcome {}

        /** Somebody, perhaps the person, changed it since; nothing is overwritten. */
        record ChangedSince() implements Outcome {}

        /** Another person has this external number. */
        record NumberTaken() implements Outcome {}
    }

    /** An officer changed somebody's facts. */
    public record PersonCorrected(PersonId person, List<FieldChange> changes, PersonId actor) implements Transition {
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

    @Transactional
    public Outcome correct(PersonId person, PersonFacts seen, PersonFacts facts, PersonId by) {
        if (facts.externalId() != null
                && db.sql("select 1 from identity_person where external_id = :number and id <> :person")
                        .param("number", facts.externalId())
                        .param("person", person)
                        .exists()) return new Outcome.NumberTaken();
        Sql update = db.sql("""
                        update identity_person
                        set print_name = :printName, name_language = :nameLanguage, latin_name = :latinName, call_me = :callMe,
                            country = :country, citizenships = :citizenships, birth_year = :birthYear, language = :language,
                            zone = :zone, zone_told = zone_told or zone <> :zone, external_id = :externalId, version = version + 1
                        where id = :person
                          and print_name = :seenPrintName and name_language = :seenNameLanguage
                          and latin_name = :seenLatinName and call_me = :seenCallMe
                          and country is not distinct from cast(:seenCountry as text) and citizenships = :seenCitizenships
                          and birth_year is not distinct from cast(:seenBirthYear as integer)
                          and language = :seenLanguage and zone = :seenZone
                          and external_id is not distinct from cast(:seenExternalId as text)
                        """).param("person", person);
        bind(update, "", facts);
        bind(update, "seen", seen);
        if (update.update() == 0) return new Outcome.ChangedSince();
        events.publishEvent(new PersonCorrected(person, FieldChange.between(seen, facts), by));
        return new Outcome.Corrected();
    }

    private static void bind(Sql sql, String prefix, PersonFacts facts) {
        sql.param(name(prefix, "printName"), facts.printName())
                .param(name(prefix, "nameLanguage"), facts.nameLanguage())
                .param(name(prefix, "latinName"), facts.latinName())
                .param(name(prefix, "callMe"), facts.callMe())
                .param(name(prefix, "country"), facts.country())
                .texts(
                        name(prefix, "citizenships"),
                        facts.citizenships().stream()
                                .map(country -> country.code())
                                .toList())
                .param(name(prefix, "birthYear"), facts.birthYear())
                .param(name(prefix, "language"), facts.language())
                .param(name(prefix, "zone"), facts.zone())
                .param(name(prefix, "externalId"), facts.externalId());
    }

    private static String name(String prefix, String field) {
        return prefix.isEmpty() ? field : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }
}
