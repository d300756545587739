package org.madang.identity.merging;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.identity.privacy.People;
import org.madang.shared.HourlyRound;
import org.madang.web.PersonalData.Sharing;
import org.springframework.stereotype.Component;

/**
 * Looks through all records for those that might be one person's, by the rule of {@link MergeQueries#candidates}. Each
 * reason is joined together with the name, so that a name that thousands have costs no more than a rare one.
 */
@Component
class FindPairs extends HourlyRound {
    /** More than anybody looks at; those with more reasons first. */
    private static final int MOST = 5000;

    private final Db db;
    private final People people;
    private final Clock clock;

    FindPairs(Db db, People people, Clock clock) {
        super("likely pairs", 1);
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void round() {
        List<Sharing> sharing = people.modules().stream()
                .flatMap(module -> module.sharing().stream())
                .toList();
        db.sql("""
                with sharing as materialized (
                    select * from unnest(cast(:things as uuid[]), cast(:sharers as uuid[])) as s (thing, person)),
                named as materialized (
                    select p.id, k.name, p.birth_year, p.country,
                           case when length(p.digits) > 5 then right(p.digits, 8) end as phone
                    from (select *, regexp_replace(phone, '[^0-9]', '', 'g') as digits from identity_person
                          where merged_into is null and left_at is null
                            and (birth_year is not null or phone <> '' or id in (select person from sharing))) p
                    cross join lateral (
                        select distinct name
                        from unnest(array[identity_folded(p.print_name), identity_folded(p.latin_name)]) as n (name)
                        where name <> '') k),
                same as (
                    select a.id as one, b.id as other, 'BIRTH_YEAR' as because
                    from named a join named b on b.name = a.name and b.birth_year = a.birth_year and b.id > a.id
                    union
                    select a.id, b.id, 'PHONE'
                    from named a join named b on b.name = a.name and b.phone = a.phone and b.id > a.id
                    union
                    select a.id, b.id, 'INSTITUTION'
                    from named a join sharing x on x.person = a.id join sharing y on y.thing = x.thing
                    join named b on b.id = y.person and b.name = a.name and b.country = a.country and b.id > a.id),
                found as (
                    select one, other, array_agg(because order by because) as because from same
                    group by one, other order by count(*) desc, one, other limit :most),
                no_longer as (
                    delete from identity_pair p where apart_at is null
                    and not exists (select 1 from found f where f.one = p.one and f.other = p.other))
                insert into identity_pair (one, other, because, found_at)
                select one, other, because, :now from found
                on conflict (one, other) do update set because = excluded.because
                where identity_pair.because <> excluded.because
                """)
                .ids("things", sharing.stream().map(Sharing::what).toList())
                .ids("sharers", sharing.stream().map(Sharing::person).toList())
                .param("most", MOST)
                .param("now", clock.instant())
                .update();
    }
}
