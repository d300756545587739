package org.madang.identity.me;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a person's own names, place and language. A tab that is older than the record changes nothing. */
@Component
class ChangeProfile {
    record Names(
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sayIt,
            String title,
            String sortKey,
            @Nullable Country country,
            List<Country> citizenships,
            @Nullable Integer birthYear,
            String phone,
            Language language,
            ZoneId zone) {}

    sealed interface Outcome {
        record Changed() implements Outcome {}

        record ChangedElsewhere() implements Outcome {}
    }

    record ProfileChanged(PersonId person) implements Transition {
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
            return "PROFILE_CHANGED";
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeProfile(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    Outcome change(PersonId person, int version, Names names) {
        int changed = db.sql("""
                        update identity_person
                        set print_name = :printName, name_language = :nameLanguage, latin_name = :latinName,
                            call_me = :callMe, say_it = :sayIt, title = :title, sort_key = :sortKey,
                            country = :country, citizenships = :citizenships, birth_year = :birthYear, phone = :phone,
                            language = :language, zone = :zone, zone_told = true, version = version + 1
                        where id = :person and version = :version
                        """)
                .param("printName", names.printName())
                .param("nameLanguage", names.nameLanguage())
                .param("latinName", names.latinName())
                .param("callMe", names.callMe())
                .param("sayIt", names.sayIt())
                .param("title", names.title())
                .param("sortKey", names.sortKey())
                .param("country", names.country())
                .texts(
                        "citizenships",
                        names.citizenships().stream().map(Country::code).toList())
                .param("birthYear", names.birthYear())
                .param("phone", names.phone())
                .param("language", names.language())
                .param("zone", names.zone())
                .param("person", person)
                .param("version", version)
                .update();
        if (changed == 0) return new Outcome.ChangedElsewhere();
        events.publishEvent(new ProfileChanged(person));
        return new Outcome.Changed();
    }
}
