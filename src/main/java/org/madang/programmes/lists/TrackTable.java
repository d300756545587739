package org.madang.programmes.lists;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Tracks of every edition, the latest first. */
final class TrackTable {
    private static final Codes LANGUAGES = new Codes(List.of(), (s, tag) -> s.f().language(new Language(tag)), true);
    private static final String AWAY =
            "(t.archived_at is not null or e.archived_at is not null or p.archived_at is not null)";

    private TrackTable() {}

    record Row(
            TrackId id,
            String slug,
            Multilingual title,
            String label,
            Multilingual editionTitle,
            Multilingual fieldName,
            List<String> countries,
            List<String> languages,
            ZoneId zone,
            LocalDate startsOn,
            LocalDate endsOn,
            int requiredPercent,
            boolean archived) {}

    static StaffList<Row> of(Reach reach) {
        return new StaffList<>(
                        Subject.TRACKS.path(),
                        Subject.TRACKS.title(),
                        Row.class,
                        """
                        t.id, t.slug, t.title, e.label, e.title as edition_title, f.name as field_name, t.countries,
                        t.languages, t.zone, t.starts_on, t.ends_on, t.required_percent,
                        (t.archived_at is not null or e.archived_at is not null or p.archived_at is not null) as archived
                        """,
                        """
                        programmes_track t
                        join programmes_edition e on e.id = t.edition_id
                        join programmes_programme p on p.id = e.programme_id
                        join programmes_field f on f.slug = t.field
                        where """ + " " + Reach.TRACKS,
                        reach.parameters(),
                        "t.id",
                        Row::id,
                        columns(),
                        List.of(
                                Filter.searchIn(
                                        "programmes.lists.search",
                                        "said_in_all(t.title) || ' ' || said_in_all(e.title) || ' ' || e.label || ' ' || t.slug"),
                                Filter.choice(
                                        "country",
                                        "programmes.lists.country",
                                        ":country = any(t.countries)",
                                        Codes.COUNTRIES::choices),
                                Shelf.filter(AWAY)),
                        List.of(Subject.TRACKS.act()))
                .sorted("-starts");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.written(
                        "title",
                        "programmes.lists.title",
                        "t.title",
                        Row::title,
                        row -> new Cell.WrittenLink(row.title(), "/set-up/tracks/" + row.slug() + "/edit")),
                Column.text("label", "programmes.setup.label", "e.label", Row::label, row -> Cell.of(row.label())),
                Column.written("edition", "programmes.lists.edition", "e.title", Row::editionTitle),
                Column.written("field", "programmes.setup.field", "f.name", Row::fieldName),
                Column.plain("countries", "programmes.countries", row -> Codes.COUNTRIES.cell(row.countries())),
                Column.day("starts", "programmes.setup.startsOn", "t.starts_on", Row::startsOn),
                Column.day("ends", "programmes.setup.endsOn", "t.ends_on", Row::endsOn),
                Shelf.column(AWAY, Row::archived),
                Column.<Row>plain("languages", "programmes.lists.languages", row -> LANGUAGES.cell(row.languages()))
                        .onRequest(),
                Column.<Row>text(
                                "zone",
                                "programmes.lists.zone",
                                "t.zone",
                                row -> row.zone().getId(),
                                row -> Cell.of(row.zone().getId(), "en"))
                        .onRequest(),
                Column.<Row>number("percent", "programmes.setup.percent", "t.required_percent::bigint", row ->
                                (long) row.requiredPercent())
                        .onRequest());
    }
}
