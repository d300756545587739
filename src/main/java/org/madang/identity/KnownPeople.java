package org.madang.identity;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Looks for people among those who are known already; each question is one statement for many. */
@Component
public class KnownPeople {
    private static final int MOST_ALIKE = 2000;

    private final Db db;

    KnownPeople(Db db) {
        this.db = db;
    }

    /** @param byThemselves whether the person has written their own profile, which nobody else overwrites */
    public record Known(
            PersonId id,
            @Nullable String email,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            @Nullable Country country,
            List<String> citizenships,
            @Nullable Integer birthYear,
            Language language,
            ZoneId zone,
            @Nullable String externalId,
            boolean byThemselves) {
        public PersonFacts facts() {
            return new PersonFacts(
                    printName,
                    nameLanguage,
                    latinName,
                    callMe,
                    country,
                    citizenships.stream().map(Country::new).toList(),
                    birthYear,
                    language,
                    zone,
                    externalId);
        }
    }

    private static final String KNOWN = """
            select p.id, p.email, p.print_name, p.name_language, p.latin_name, p.call_me, p.country, p.citizenships,
                   p.birth_year, p.language, p.zone, p.external_id,
                   exists (select 1 from identity_audit a
                           where a.object_id = p.id and a.actor = p.id and a.to_state = 'PROFILE_CHANGED') as by_themselves
            from identity_person p
            """;

    /** Everybody with one of these addresses or numbers, or of these ids. */
    public List<Known> find(Collection<String> emails, Collection<String> externalIds, Collection<PersonId> ids) {
        return db.sql(KNOWN + "where p.email = any(:emails) or p.external_id = any(:numbers) or p.id = any(:ids)")
                .texts("emails", emails)
                .texts("numbers", externalIds)
                .ids("ids", ids)
                .list(Known.class);
    }

    /** Everybody of one of these names in one of these countries; whether it is the same person, a person decides. */
    public List<Known> alike(Collection<String> namesInSmallLetters, Collection<String> countries) {
        return db.sql(KNOWN + """
                        where (lower(p.print_name) = any(:names) or lower(p.latin_name) = any(:names) and p.latin_name <> '')
                          and p.country = any(:countries)
                        limit :most
                        """)
                .texts("names", namesInSmallLetters)
                .texts("countries", countries)
                .param("most", MOST_ALIKE)
                .list(Known.class);
    }
}
