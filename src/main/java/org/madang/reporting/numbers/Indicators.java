package org.madang.reporting.numbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.reporting.numbers.Indicator.Split;

/** Every figure of the numbers page, in the order of the page. */
final class Indicators {
    private static final String ENROLLED = """
            select distinct on (e.person_id, e.edition_id) e.id as row_id, %s as dimension,
                   jsonb_build_object(p.name_language, p.print_name) as label, t.title as context,
                   '/tracks/' || t.slug as path, true as person, 0::bigint as amount
            from v_enrolment e
            join v_person p on p.id = e.person_id
            join v_track t on t.id = e.track_id
            join v_programme g on g.id = t.programme_id
            where t.edition_label = :label and g.kind = '%s' and e.state <> 'DEFERRED'
            order by e.person_id, e.edition_id, e.enrolled_at
            """;

    private static final String WORKS = """
            select w.id as row_id, coalesce(w.country, '') as dimension, w.title as label, t.title as context,
                   '/showcase/' || w.slug as path, false as person, coalesce(w.duration_ms, 0) as amount
            from v_work w join v_track t on t.id = w.track_id
            where t.edition_label = :label and w.state = 'PUBLISHED' %s
            """;

    private static final String PARTIES = """
            select distinct on (i.id) i.id as row_id, coalesce(i.country, '') as dimension, i.name as label,
                   t.title as context, '/institutions/' || i.slug as path, false as person, 0::bigint as amount
            from v_track_institution r
            join v_institution i on i.id = r.institution_id
            join v_track t on t.id = r.track_id
            join v_programme g on g.id = t.programme_id
            where t.edition_label = :label and g.kind = 'EXPERT' and r.role = '%s'
            order by i.id, t.position
            """;

    static final List<Indicator> ALL = List.of(
            new Indicator("trainings", Split.NONE, """
                    select d.id as row_id, '' as dimension, g.title as label, d.title as context,
                           '/editions/' || d.slug as path, false as person, 0::bigint as amount
                    from v_edition d join v_programme g on g.id = d.programme_id where d.label = :label
                    """),
            new Indicator("experts", Split.COUNTRY, ENROLLED.formatted("coalesce(e.country, '')", "EXPERT")),
            new Indicator("tracks", Split.FIELD, """
                    select t.id as row_id, t.field as dimension, t.title as label, t.programme_title as context,
                           '/tracks/' || t.slug as path, false as person, 0::bigint as amount
                    from v_track t join v_programme g on g.id = t.programme_id
                    where t.edition_label = :label and g.kind = 'EXPERT'
                    """),
            new Indicator("overseas-institutions", Split.COUNTRY, PARTIES.formatted("PARTNER")),
            new Indicator("operating-institutions", Split.COUNTRY, PARTIES.formatted("OPERATOR")),
            new Indicator("books", Split.COUNTRY, WORKS.formatted("and w.type = 'BOOK'")),
            new Indicator("film-proposals", Split.COUNTRY, WORKS.formatted("and w.type = 'FILM_PROPOSAL'")),
            new Indicator("narratives", Split.COUNTRY, WORKS.formatted("and w.type = 'NARRATIVE'")),
            new Indicator("narrators", Split.COUNTRY, """
                    select distinct on (p.id) p.id as row_id, coalesce(p.country, '') as dimension,
                           jsonb_build_object(p.name_language, p.print_name) as label, t.title as context,
                           '/tracks/' || t.slug as path, true as person, 0::bigint as amount
                    from v_work w join v_track t on t.id = w.track_id
                    join v_work_credit c on c.work_id = w.id and c.role = 'aut'
                    join v_person p on p.id = c.person_id
                    where t.edition_label = :label and w.state = 'PUBLISHED' and w.type = 'NARRATIVE'
                    order by p.id, w.public_no
                    """),
            new Indicator("dance-films", Split.COUNTRY, WORKS.formatted("and w.type = 'DANCE_FILM'")),
            new Indicator("administrators", Split.GRADE, ENROLLED.formatted("e.grade", "ADMINISTRATION")),
            new Indicator(
                    "administrators-countries",
                    Split.COUNTRY,
                    ENROLLED.formatted("coalesce(e.country, '')", "ADMINISTRATION")),
            new Indicator("components", Split.NONE, """
                    select h.id as row_id, '' as dimension, h.title as label, d.title as context,
                           '/editions/' || d.slug as path, false as person, 0::bigint as amount
                    from v_phase h join v_edition d on d.id = h.edition_id join v_programme g on g.id = d.programme_id
                    where d.label = :label and g.kind = 'ADMINISTRATION' and h.kind in ('COURSE', 'FORUM')
                    """),
            new Indicator("enrolments", Split.COUNTRY, """
                    select e.id as row_id, coalesce(e.country, '') as dimension,
                           jsonb_build_object(p.name_language, p.print_name) as label, t.title as context,
                           '/tracks/' || t.slug as path, true as person, 0::bigint as amount
                    from v_enrolment e join v_person p on p.id = e.person_id join v_track t on t.id = e.track_id
                    where t.edition_label = :label and e.state <> 'DEFERRED'
                    """),
            new Indicator("outputs", Split.COUNTRY, WORKS.formatted("")));

    private static final String ALL_COUNTED =
            ALL.stream().map(Indicator::counted).collect(Collectors.joining("\nunion all\n"));

    private Indicators() {}

    /** One statement that counts every figure: the same rows that each figure links to. */
    static String counted() {
        return ALL_COUNTED;
    }

    static Optional<Indicator> named(String key) {
        return ALL.stream().filter(indicator -> indicator.key().equals(key)).findFirst();
    }
}
