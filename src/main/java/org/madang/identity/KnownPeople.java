package org.madang.identity;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.text.Folding;
import org.springframework.stereotype.Component;

/** Looks for people among those who are known already; each question is one statement for many. */
@Component
public class KnownPeople {
    private static final int MOST_ALIKE = 2000;

    private final Db db;

    KnownPeople(Db db) {
        this.db = db;
    }

    /**
     * @param byThemselves whether the person has written their own profile, which nobody else overwrites
     * @param furtherEmails addresses beside the first one, such as those of records that were taken in
     * @param formerNumbers external numbers of records that were taken in
     * @param formerIds ids of records that were taken in
     */
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
            boolean byThemselves,
            List<String> furtherEmails,
            List<String> formerNumbers,
            List<UUID> formerIds) {
        /** The same, with all that is there kept as it is; only what is missing is still filled. */
        public Known decided() {
            return new Known(
                    id,
                    email,
                    printName,
                    nameLanguage,
                    latinName,
                    callMe,
                    country,
                    citizenships,
                    birthYear,
                    language,
                    zone,
                    externalId,
                    true,
                    furtherEmails,
                    formerNumbers,
                    formerIds);
        }

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
                           where a.object_id = p.id and a.actor = p.id and a.to_state = 'PROFILE_CHANGED') as by_themselves,
                   array(select a.email from identity_address a where a.person_id = p.id) as further_emails,
                   coalesce(taken.numbers, '{}') as former_numbers, coalesce(taken.ids, '{}') as former_ids
            from identity_person p
            cross join lateral (
                with recursive before as (
                    select id from identity_person where merged_into = p.id
                    union select b.id from before join identity_person b on b.merged_into = before.id)
                select array_agg(before.id) as ids,
                       array_agg(m.gone_was ->> 'external_id')
                           filter (where m.gone_was ->> 'external_id' is not null) as numbers
                from before left join identity_merge m on m.gone = before.id and m.undone_at is null) taken
            where p.merged_into is null and p.left_at is null
            """;

    /**
     * Everybody with one of these addresses or numbers, or of these ids; be it of a record that was taken in, then it is
     * the one that counts now.
     */
    public List<Known> find(Collection<String> emails, Collection<String> externalIds, Collection<PersonId> ids) {
        return db.sql(KNOWN + """
                        and p.id in (
                            with recursive way as (
                                (select id, merged_into from identity_person
                                 where email = any(:emails) or external_id = any(:numbers) or id = any(:ids)
                                 union
                                 select p.id, p.merged_into from identity_address a join identity_person p on p.id = a.person_id
                                 where a.email = any(:emails)
                                 union
                                 select p.id, p.merged_into from identity_merge m join identity_person p on p.id = m.gone
                                 where m.undone_at is null and m.gone_was ->> 'external_id' = any(:numbers))
                                union
                                select p.id, p.merged_into from way join identity_person p on p.id = way.merged_into)
                            select id from way where merged_into is null)
                        """)
                .texts("emails", emails)
                .texts("numbers", externalIds)
                .ids("ids", ids)
                .list(Known.class);
    }

    /** Everybody of one of these names in one of these countries; whether it is the same person, a person decides. */
    public List<Known> alike(Collection<String> names, Collection<String> countries) {
        return db.sql(KNOWN + """
                        and (folded(p.print_name) = any(:names) or folded(p.latin_name) = any(:names) and p.latin_name <> '')
                          and p.country = any(:countries)
                        limit :most
                        """)
                .texts("names", names.stream().map(Folding::fold).toList())
                .texts("countries", countries)
                .param("most", MOST_ALIKE)
                .list(Known.class);
    }
}
