package org.madang.identity.merging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.privacy.People;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what an officer has to see before two records become one. */
@Component
class MergeQueries {
    record Whole(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sayIt,
            String title,
            String sortKey,
            @Nullable String email,
            @Nullable Country country,
            List<String> citizenships,
            @Nullable Integer birthYear,
            String phone,
            Language language,
            ZoneId zone,
            boolean demonstration) {}

    /** @param because what is the same besides the name */
    record Candidate(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable String email,
            @Nullable Country country,
            List<String> because) {}

    record Merger(
            UUID id,
            PersonId gone,
            String name,
            Language nameLanguage,
            Instant mergedAt,
            String reason,
            String byName,
            Language byLanguage,
            @Nullable Instant undoneAt) {}

    record Count(String name, long one, long other) {}

    private final Db db;
    private final People people;

    MergeQueries(Db db, People people) {
        this.db = db;
        this.people = people;
    }

    Map<PersonId, Whole> whole(List<PersonId> ids) {
        return db.sql("""
                        select id, print_name, name_language, latin_name, call_me, say_it, title, sort_key, email, country,
                               citizenships, birth_year, phone, language, zone, demonstration
                        from identity_person where id = any(:ids) and merged_into is null and left_at is null
                        """).ids("ids", ids).list(Whole.class).stream()
                .collect(Collectors.toMap(Whole::id, whole -> whole));
    }

    /**
     * People of the same name of whom something else is the same too, unless it is known that they are two; a name alone
     * is never a reason.
     */
    List<Candidate> candidates(PersonId person) {
        var alike = people.modules().stream()
                .flatMap(module -> module.alike(person).stream())
                .distinct()
                .toList();
        return db.sql("""
                        with me as (
                            select *, array_remove(array[identity_folded(print_name), identity_folded(latin_name)], '') as names
                            from identity_person where id = :person),
                        named as (
                            select p.*, array_remove(array[
                                case when p.birth_year = me.birth_year then 'BIRTH_YEAR' end,
                                case when length(regexp_replace(p.phone, '[^0-9]', '', 'g')) > 5
                                      and right(regexp_replace(p.phone, '[^0-9]', '', 'g'), 8)
                                        = right(regexp_replace(me.phone, '[^0-9]', '', 'g'), 8) then 'PHONE' end,
                                case when p.id = any(:alike) and p.country = me.country then 'INSTITUTION' end], null) as because
                            from me join identity_person p
                              on (identity_folded(p.print_name) = any(me.names)
                                  or p.latin_name <> '' and identity_folded(p.latin_name) = any(me.names))
                            where p.id <> me.id and p.merged_into is null and p.left_at is null
                              and not exists (select 1 from identity_pair x where x.apart_at is not null
                                              and x.one = least(p.id, me.id) and x.other = greatest(p.id, me.id)))
                        select id, print_name, name_language, latin_name, email, country, because from named
                        where cardinality(because) > 0 order by cardinality(because) desc, id limit 20
                        """).param("person", person).ids("alike", alike).list(Candidate.class);
    }

    List<Merger> mergers(PersonId kept) {
        return db.sql("""
                        select m.id, m.gone, g.print_name as name, g.name_language, m.merged_at, m.reason, b.print_name as by_name,
                               b.name_language as by_language, m.undone_at
                        from identity_merge m join identity_person g on g.id = m.gone join identity_person b on b.id = m.merged_by
                        where m.kept = :kept order by m.merged_at desc, m.id limit 20
                        """).param("kept", kept).list(Merger.class);
    }

    /** How many rows of each kind the two have, in one statement; kinds that neither has are left out. */
    List<Count> counts(PersonId one, PersonId other) {
        var kinds = new LinkedHashMap<String, String>();
        people.rows().stream()
                .filter(rows -> rows.export() != null && rows.moves())
                .forEach(rows -> kinds.putIfAbsent(rows.table(), rows.column()));
        String sql = kinds.entrySet().stream()
                .map(kind -> "select '" + kind.getKey() + "' as name, count(*) filter (where " + kind.getValue()
                        + " = :one) as one, count(*) filter (where " + kind.getValue() + " = :other) as other from "
                        + kind.getKey() + " where " + kind.getValue() + " in (:one, :other)")
                .collect(Collectors.joining(" union all "));
        return db.sql("select * from (" + sql + ") c where one + other > 0 order by name")
                .param("one", one)
                .param("other", other)
                .list(Count.class);
    }
}
