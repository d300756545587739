package org.madang.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.text.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens records for many people in one statement, each with all that an office knows of them. */
@Component
public class RegisterPeople {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterPeople(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** @param email where to write to; null for somebody without an address */
    public record Newcomer(@Nullable String email, PersonFacts facts) {}

    public sealed interface Outcome {
        record Registered(PersonId person) implements Outcome {}

        /** The address or the external number belongs to somebody who is known already. */
        record KnownAlready() implements Outcome {}
    }

    record Line(
            int no,
            UUID id,
            @Nullable String email,
            String printName,
            String nameLanguage,
            String latinName,
            String callMe,
            @Nullable String country,
            List<String> citizenships,
            @Nullable Integer birthYear,
            String language,
            String zone,
            @Nullable String externalId) {}

    /** @return what became of each, in the same order */
    @Transactional
    public List<Outcome> register(List<Newcomer> newcomers, PersonId by) {
        if (newcomers.isEmpty()) return List.of();
        var lines = new ArrayList<Line>();
        for (Newcomer newcomer : newcomers) lines.add(line(lines.size(), newcomer));
        Set<PersonId> inserted = new HashSet<>(db.sql("""
                        insert into identity_person (id, email, print_name, name_language, latin_name, call_me, title, country,
                                                     citizenships, birth_year, language, zone, zone_told, external_id,
                                                     demonstration, created_at)
                        select x.id, x.email, x."printName", x."nameLanguage", x."latinName", x."callMe", '', x.country,
                               x.citizenships, x."birthYear", x.language, x.zone,
                               x.zone <> 'Asia/Seoul', x."externalId", false, :now
                        from jsonb_to_recordset(:lines) as x (no integer, id uuid, email text, "printName" text, "nameLanguage" text,
                             "latinName" text, "callMe" text, country text, citizenships text[], "birthYear" integer,
                             language text, zone text, "externalId" text)
                        where not exists (select 1 from identity_address a where a.email = x.email)
                        order by x.no
                        on conflict do nothing
                        returning id
                        """)
                .json("lines", JSON.writeValueAsString(lines))
                .param("now", clock.instant())
                .list(PersonId.class));
        var outcomes = new ArrayList<Outcome>();
        for (Line line : lines) {
            var person = new PersonId(line.id());
            if (inserted.contains(person)) {
                events.publishEvent(new PersonRegistered(person, by));
                outcomes.add(new Outcome.Registered(person));
            } else outcomes.add(new Outcome.KnownAlready());
        }
        return outcomes;
    }

    private static Line line(int no, Newcomer newcomer) {
        PersonFacts facts = newcomer.facts();
        return new Line(
                no,
                Ids.next(),
                newcomer.email() == null ? null : newcomer.email().strip().toLowerCase(Locale.ROOT),
                facts.printName(),
                facts.nameLanguage().tag(),
                facts.latinName(),
                facts.callMe(),
                facts.country() == null ? null : facts.country().code(),
                facts.citizenships().stream().map(Country::code).toList(),
                facts.birthYear(),
                facts.language().tag(),
                Zones.find(facts.zone().getId()).orElse(facts.zone()).getId(),
                facts.externalId());
    }
}
