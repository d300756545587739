package org.madang.media.voice;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.DiscardFile;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a recording of one's own name in place of the last one, or takes it away. */
@Component
class SayName {
    static final Duration LONGEST = Duration.ofSeconds(15);

    sealed interface Outcome {
        record Kept() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    record NameSaid(PersonId person, @Nullable String from, String to) implements Transition {
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
    private final DiscardFile discard;
    private final ApplicationEventPublisher events;

    SayName(Db db, Clock clock, DiscardFile discard, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.discard = discard;
        this.events = events;
    }

    /** @param recording the person's own file; a format that does not tell its length is bounded by its size alone */
    @Transactional
    Outcome say(PersonId person, MediaFile recording) {
        Long length = recording.durationMs();
        if (length != null && length > LONGEST.toMillis()) {
            discard.discard(recording.id(), person);
            return new Outcome.TooLong();
        }
        var before = recorded(person);
        db.sql("""
                insert into media_voice (person_id, media_id, said_at) values (:person, :media, :now)
                on conflict (person_id) do update set media_id = excluded.media_id, said_at = excluded.said_at
                """)
                .param("person", person)
                .param("media", recording.id())
                .param("now", clock.instant())
                .update();
        if (before != null) discard.discard(before, person);
        events.publishEvent(new NameSaid(person, before == null ? null : "SAID", "SAID"));
        return new Outcome.Kept();
    }

    @Transactional
    void fallSilent(PersonId person) {
        var before = recorded(person);
        if (before == null) return;
        db.sql("delete from media_voice where person_id = :person")
                .param("person", person)
                .update();
        discard.discard(before, person);
        events.publishEvent(new NameSaid(person, "SAID", "SILENT"));
    }

    private @Nullable MediaId recorded(PersonId person) {
        return db.sql("select media_id from media_voice where person_id = :person for update")
                .param("person", person)
                .maybe(MediaId.class)
                .orElse(null);
    }
}
