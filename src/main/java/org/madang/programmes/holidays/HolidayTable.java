package org.madang.programmes.holidays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.HolidayId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;

/** Holidays of every country and year that an officer keeps, those that were removed too. */
final class HolidayTable {
    static final String PATH = "/holidays/list";

    private static final Codes STANDINGS =
            Codes.of(List.of("estimated", "listed", "confirmed", "away"), "programmes.holidays.");
    /** Of a holiday {@code h}. */
    static final String STANDING = """
            case when h.removed_at is not null then 'away' when h.estimated then 'estimated'
                 when h.confirmed_at is null then 'listed' else 'confirmed' end
            """;

    private HolidayTable() {}

    record Row(
            HolidayId id,
            Country country,
            LocalDate date,
            String name,
            String region,
            String source,
            String standing,
            @Nullable String confirmedBy,
            @Nullable Language confirmedByLanguage,
            @Nullable Instant confirmedAt,
            @Nullable Instant changedAt) {}

    /** @param years in which there are holidays */
    static StaffList<Row> of(Viewer viewer, List<Integer> years) {
        return new StaffList<>(
                        PATH,
                        "programmes.holidays.title",
                        Row.class,
                        """
                        h.id, h.country, h.date, h.name, h.region, h.source, d.standing, p.print_name as confirmed_by,
                        p.name_language as confirmed_by_language, h.confirmed_at, h.changed_at
                        """,
                        """
                        programmes_holiday h
                        left join v_person p on p.id = h.confirmed_by
                        cross join lateral (select """ + " " + STANDING + """
                                            as standing) d
                        where (:everywhere or h.country in (select i.country from v_institution i
                                                            where i.id = any(cast(:institutions as uuid[]))))
                        """,
                        Map.of(
                                "everywhere",
                                viewer.onPlatform(Role.SECRETARIAT),
                                "institutions",
                                viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION)),
                        "h.id",
                        Row::id,
                        columns(),
                        List.of(
                                Filter.search(
                                        "programmes.holidays.search", "folded(h.name || ' ' || h.region) like :q"),
                                Codes.COUNTRIES.filter("country", "programmes.lists.country", "h.country"),
                                Filter.choice(
                                        "year",
                                        "programmes.holidays.year",
                                        "extract(year from h.date)::int::text = :year",
                                        s -> years.stream()
                                                .map(year -> Choice.of(year.toString(), s.f().year(year)))
                                                .toList()),
                                STANDINGS.filter("standing", "programmes.lists.state", "d.standing")),
                        List.of(StaffList.Act.many("programmes.holidays.chosen", ChosenController.PATH)))
                .sorted("date")
                .whenEmpty("programmes.holidays.noCountry", "programmes.holidays.noCountry.next");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "programmes.holidays.name",
                        "h.name",
                        Row::name,
                        row -> new Cell.Link(row.name(), "en", "/holiday/" + row.id() + "/edit")),
                Codes.COUNTRIES.column(
                        "country",
                        "programmes.lists.country",
                        "h.country",
                        row -> row.country().code()),
                Column.day("date", "programmes.holidays.date", "h.date", Row::date),
                Column.maybe(
                        "region",
                        "programmes.holidays.region",
                        "h.region",
                        Row::region,
                        row -> Cell.of(row.region(), "en")),
                STANDINGS.column(
                        "standing",
                        "programmes.lists.state",
                        "d.standing",
                        Row::standing,
                        row -> new Cell.Pill(shape(row.standing()), "programmes.holidays." + row.standing())),
                Column.maybe(
                        "by",
                        "programmes.holidays.by",
                        "p.print_name",
                        Row::confirmedBy,
                        row -> Cell.of(
                                row.confirmedBy(),
                                row.confirmedByLanguage() == null
                                        ? null
                                        : row.confirmedByLanguage().tag())),
                Column.instant("at", "programmes.holidays.at", "h.confirmed_at", Row::confirmedAt),
                Column.<Row>text(
                                "source",
                                "programmes.setup.claim.source",
                                "h.source",
                                Row::source,
                                row -> Cell.of(row.source(), "en"))
                        .onRequest(),
                Column.instant("changed", "programmes.holidays.changed", "h.changed_at", Row::changedAt)
                        .onRequest());
    }

    private static String shape(String standing) {
        return switch (standing) {
            case "estimated" -> "warn";
            case "listed" -> "draft";
            case "confirmed" -> "ok";
            default -> "closed";
        };
    }
}
