package org.madang.programmes.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.programmes.InstitutionRole;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Every institution with its names, its country and what it is in which number of editions. */
final class InstitutionTable {
    private static final Codes KINDS = Codes.of(InstitutionKind.class, "institutions.kind.");
    private static final Codes ROLES = Codes.of(InstitutionRole.class, "programmes.role.");

    private InstitutionTable() {}

    /** @param names in every language, the earlier ones too */
    record Row(
            InstitutionId id,
            String slug,
            Multilingual name,
            String names,
            InstitutionKind kind,
            @Nullable Country country,
            String city,
            @Nullable String website,
            boolean archived,
            List<String> roles,
            long editions) {}

    /** @param opens whether the reader may change institutions */
    static StaffList<Row> of(boolean opens) {
        return new StaffList<>(
                Subject.INSTITUTIONS.path(),
                Subject.INSTITUTIONS.title(),
                Row.class,
                """
                i.id, i.slug, i.name, n.names, i.kind, i.country, i.city, i.website, i.archived,
                coalesce(b.roles, '{}') as roles, coalesce(b.editions, 0) as editions
                """,
                """
                v_institution i
                left join (select institution_id, array_agg(distinct role order by role) as roles,
                                  count(distinct edition_id) as editions
                           from programmes_part where archived_at is null group by institution_id) b on b.institution_id = i.id
                cross join lateral (
                    select concat_ws(' · ', said_in_all(i.name),
                                     (select string_agg(said_in_all(x.name), ' · ' order by x.until_on desc)
                                      from v_institution_earlier_name x where x.institution_id = i.id)) as names) n
                where true
                """,
                Map.of(),
                "i.id",
                Row::id,
                List.of(
                        Column.written(
                                "name",
                                "programmes.lists.name",
                                "i.name",
                                Row::name,
                                row -> new Cell.WrittenLink(
                                        row.name(),
                                        opens
                                                ? "/set-up/institutions/" + row.slug() + "/edit"
                                                : "/institutions/" + row.slug())),
                        Codes.COUNTRIES.column(
                                "country",
                                "programmes.lists.country",
                                "i.country",
                                row -> row.country() == null
                                        ? null
                                        : row.country().code()),
                        Column.maybe(
                                "city",
                                "programmes.setup.institution.city",
                                "i.city",
                                Row::city,
                                row -> Cell.of(row.city())),
                        KINDS.column(
                                "kind",
                                "programmes.setup.institution.kind",
                                "i.kind",
                                row -> row.kind().name()),
                        Column.plain("roles", "programmes.lists.roles", row -> ROLES.cell(row.roles())),
                        Column.number(
                                "editions", "programmes.lists.editions", "coalesce(b.editions, 0)", Row::editions),
                        Shelf.column("i.archived", Row::archived),
                        Column.<Row>maybe(
                                        "names",
                                        "programmes.lists.names",
                                        "n.names",
                                        Row::names,
                                        row -> Cell.of(row.names()))
                                .onRequest(),
                        Column.<Row>maybe(
                                        "website",
                                        "institutions.page.website",
                                        "i.website",
                                        Row::website,
                                        row -> Cell.of(row.website(), "en"))
                                .onRequest()),
                List.of(
                        Filter.searchIn("programmes.lists.search", "n.names || ' ' || i.city || ' ' || i.slug"),
                        Codes.COUNTRIES.filter("country", "programmes.lists.country", "i.country"),
                        KINDS.filter("kind", "programmes.setup.institution.kind", "i.kind"),
                        Filter.choice("role", "programmes.lists.role", ":role = any(b.roles)", ROLES::choices),
                        Shelf.filter("i.archived")),
                opens ? List.of(Subject.INSTITUTIONS.act()) : List.of());
    }
}
