package org.madang.admission.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ReadingId;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/**
 * The applications that one reviewer reads, as a list to search, sort and take away. Everything in it comes from the view
 * that holds what the reviewer may know, so that an order or a search can find nothing else.
 */
final class FileList {
    static final String PATH = "/admission/reviews";
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final List<String> STATES = List.of("WAITING", "STARTED", "REOPENED", "SUBMITTED", "DECIDED");
    private static final String STATE = """
            case when f.review in ('STARTED', 'REOPENED', 'SUBMITTED') and (f.review = 'SUBMITTED' or not f.decided) then f.review
                 when f.decided then 'DECIDED' else 'WAITING' end""";

    private FileList() {}

    /** @param score weighted mean of the reader's own marks */
    record Row(
            ReadingId readingId,
            String shownAs,
            @Nullable Language nameLanguage,
            @Nullable String latinName,
            Multilingual call,
            Multilingual track,
            String trackSlug,
            @Nullable Country country,
            Grade grade,
            @Nullable Instant submittedAt,
            String state,
            @Nullable String score) {}

    static StaffList<Row> of(PersonId reader, List<ReviewsPage.Cell> cells) {
        return new StaffList<>(
                PATH,
                "admission.reviews.caption",
                Row.class,
                """
                f.reading_id, f.shown_as, p.name_language, f.latin_name, c.title as call, t.title as track,
                t.slug as track_slug, f.country, f.grade, f.submitted_at, """ + STATE + """
                 as state, to_char(s.points::numeric / s.weight, 'FM0.00') as score
                """,
                """
                admission_file f
                join admission_call c on c.id = f.call_id
                join v_track t on t.id = f.track_id
                left join v_person p on p.id = f.person_id
                left join admission_points s on s.application_id = f.application_id and s.reviewer = f.reader
                where f.reader = :reader
                """,
                Map.of("reader", reader),
                "f.reading_id",
                Row::readingId,
                columns(),
                filters(cells),
                List.of(StaffList.Act.few("admission.reviews.compare", PATH + "/compare")));
    }

    private static List<Filter> filters(List<ReviewsPage.Cell> cells) {
        return List.of(
                Filter.search(
                        "admission.reviews.search", "folded(f.shown_as || ' ' || coalesce(f.latin_name, '')) like :q"),
                Filter.choice(
                        "call",
                        "admission.desk.call",
                        "c.slug = :call",
                        s -> cells.stream()
                                .map(cell -> choice(s, cell.callSlug(), cell.call()))
                                .distinct()
                                .toList()),
                Filter.choice(
                        "track",
                        "admission.field.track",
                        "t.slug = :track",
                        s -> cells.stream()
                                .map(cell -> choice(s, cell.trackSlug(), cell.track()))
                                .distinct()
                                .toList()),
                Filter.choice(
                        "country",
                        "admission.field.country",
                        "f.country = :country",
                        s -> cells.stream()
                                .map(ReviewsPage.Cell::country)
                                .filter(java.util.Objects::nonNull)
                                .distinct()
                                .map(country -> Choice.of(country.code(), s.f().country(country)))
                                .toList()),
                Filter.choice(
                        "state",
                        "admission.reviews.mine",
                        STATE + " = :state",
                        s -> STATES.stream()
                                .map(state -> Choice.of(state, s.t("admission.review.state." + state)))
                                .toList()));
    }

    private static Choice choice(Screen s, String slug, Multilingual title) {
        var shown = s.text(title);
        return Choice.of(slug, shown.text()).inLanguage(shown.language().tag());
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "admission.reviews.name",
                        "f.shown_as",
                        Row::shownAs,
                        row -> new Cell.Link(
                                row.shownAs(),
                                row.nameLanguage() == null
                                        ? null
                                        : row.nameLanguage().tag(),
                                PATH + "/" + row.readingId())),
                Column.maybe(
                        "latin",
                        "admission.field.latin-name",
                        "f.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.plain("track", "admission.field.track", row -> new Cell.Titled(row.track())),
                Column.named(
                        "country",
                        "admission.field.country",
                        "f.country",
                        row -> row.country() == null ? null : row.country().code(),
                        COUNTRIES,
                        (s, code) -> s.f().country(new Country(code)),
                        row -> Cell.country(row.country())),
                Column.instant("submitted", "admission.endorsements.submitted", "f.submitted_at", Row::submittedAt),
                Column.named(
                        "state",
                        "admission.reviews.mine",
                        STATE,
                        Row::state,
                        STATES,
                        (s, state) -> s.t("admission.review.state." + state),
                        row -> new Cell.Pills(List.of("admission.review.state." + row.state()))),
                Column.maybe(
                        "score",
                        "admission.reviews.score",
                        "to_char(s.points::numeric / s.weight, 'FM0.00')",
                        Row::score,
                        row -> row.score() == null ? Cell.EMPTY : new Cell.Decimal(new BigDecimal(row.score()))));
    }
}
