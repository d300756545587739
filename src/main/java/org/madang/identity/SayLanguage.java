package org.madang.identity;

import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says that they speak a language and how well, or that they do not. */
@Component
public class SayLanguage {
    public enum Level {
        NATIVE,
        FLUENT,
        WORKING,
        BASIC
    }

    record LanguageSaid(PersonId person, Language language, String to) implements Transition {
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

        @Override
        public String reason() {
            return language.tag();
        }
    }

    private final Db db;
    private final ApplicationEventPublisher events;

    SayLanguage(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    public void speaks(PersonId person, Language language, Level level) {
        int changed = db.sql("""
                        insert into identity_spoken (person_id, language, level) values (:person, :language, :level)
                        on conflict (person_id, language) do update set level = excluded.level
                        where identity_spoken.level <> excluded.level
                        """)
                .param("person", person)
                .param("language", language)
                .param("level", level)
                .update();
        if (changed == 1) events.publishEvent(new LanguageSaid(person, language, "SPEAKS_" + level));
    }

    @Transactional
    public void speaksNoLonger(PersonId person, Language language) {
        int gone = db.sql("delete from identity_spoken where person_id = :person and language = :language")
                .param("person", person)
                .param("language", language)
                .update();
        if (gone == 1) events.publishEvent(new LanguageSaid(person, language, "SPEAKS_NOT"));
    }
}
