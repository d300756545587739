package org.madang.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.text.NameScript;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the name that a person has just written elsewhere, while the record knows nothing but the beginning of an
 * address. A name that somebody gave is never replaced.
 */
@Component
public class LearnName {
    private final Db db;
    private final ApplicationEventPublisher events;

    LearnName(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Learnt() implements Outcome {}

        record NamedAlready() implements Outcome {}
    }

    /** A person said their own name, so that lists brought in later leave it alone. */
    record NameLearnt(PersonId person) implements Transition {
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

    @Transactional
    public Outcome learn(PersonId person, String printName, String latinName, @Nullable Country country) {
        int learnt = db.sql("""
                        update identity_person
                        set print_name = :printName, name_language = :language, latin_name = :latinName,
                            country = coalesce(country, :country), version = version + 1
                        where id = :person and latin_name = '' and print_name = split_part(email, '@', 1)
                        """)
                .param("printName", printName)
                .param("language", NameScript.language(printName))
                .param("latinName", latinName)
                .param("country", country)
                .param("person", person)
                .update();
        if (learnt == 0) return new Outcome.NamedAlready();
        events.publishEvent(new NameLearnt(person));
        return new Outcome.Learnt();
    }
}
