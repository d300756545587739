package org.madang.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to whom each part of one's own profile is shown. */
@Component
public class ChooseAudience {
    record AudienceChosen(PersonId person, Map<ProfileField, Audience> chosen) implements Transition {
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
            return "AUDIENCE_CHOSEN";
        }

        @Override
        public PersonId actor() {
            return person;
        }

        @Override
        public String reason() {
            return new TreeMap<>(chosen)
                    .entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    private final Db db;
    private final ApplicationEventPublisher events;

    ChooseAudience(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Fields that are not named stay as they are; choosing what is chosen already changes nothing. */
    @Transactional
    public void choose(PersonId person, Map<ProfileField, Audience> chosen) {
        int changed = 0;
        for (var choice : chosen.entrySet()) {
            changed += choice.getValue() == Audience.ME
                    ? db.sql("delete from identity_audience where person_id = :person and field = :field")
                            .param("person", person)
                            .param("field", choice.getKey())
                            .update()
                    : db.sql("""
                                    insert into identity_audience (person_id, field, audience)
                                    values (:person, :field, :audience)
                                    on conflict (person_id, field) do update set audience = excluded.audience
                                    where identity_audience.audience <> excluded.audience
                                    """)
                            .param("person", person)
                            .param("field", choice.getKey())
                            .param("audience", choice.getValue())
                            .update();
        }
        if (changed > 0) events.publishEvent(new AudienceChosen(person, chosen));
    }
}
