package org.madang.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.text.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record for a person; the same address never opens a second one. */
@Component
public class RegisterPerson {
    /** Whose clock counts for somebody until it is known where they live. */
    private static final ZoneId SECRETARIAT = ZoneId.of("Asia/Seoul");

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterPerson(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        PersonId person();

        record Registered(PersonId person) implements Outcome {}

        record KnownAlready(PersonId person) implements Outcome {}
    }

    /** @param by who registers; null when the person does it themselves */
    @Transactional
    public Outcome register(NewPerson person, @Nullable PersonId by) {
        String email = person.email() == null ? null : person.email().strip().toLowerCase(Locale.ROOT);
        var known = furtherAddress(email);
        if (known.isPresent()) return new Outcome.KnownAlready(known.get());
        var id = new PersonId(Ids.next());
        ZoneId zone = person.zone();
        int inserted = db.sql("""
                        insert into identity_person (id, email, print_name, name_language, latin_name, call_me, title,
                                                     country, language, zone, zone_told, demonstration,
                                                     created_at)
                        values (:id, :email, :printName, :nameLanguage, :latinName, :callMe, :title,
                                :country, :language, :zone, :told, :demonstration, :now)
                        on conflict (email) do nothing
                        """)
                .param("id", id)
                .param("email", email)
                .param("printName", person.printName())
                .param("nameLanguage", person.nameLanguage())
                .param("latinName", person.latinName())
                .param("callMe", person.callMe())
                .param("title", person.title())
                .param("country", person.country())
                .param("language", person.language())
                .param(
                        "zone",
                        zone == null ? SECRETARIAT : Zones.find(zone.getId()).orElse(zone))
                .param("told", zone != null)
                .param("demonstration", person.demonstration())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.KnownAlready(withAddress(email).orElseThrow());
        events.publishEvent(new PersonRegistered(id, by == null ? id : by));
        return new Outcome.Registered(id);
    }

    private Optional<PersonId> furtherAddress(@Nullable String email) {
        return db.sql("select person_id from identity_address where email = :email")
                .param("email", email)
                .maybe(PersonId.class);
    }

    private Optional<PersonId> withAddress(@Nullable String email) {
        return db.sql("select id from identity_person where email = :email")
                .param("email", email)
                .maybe(PersonId.class);
    }
}
