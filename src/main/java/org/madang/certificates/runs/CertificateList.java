package org.madang.certificates.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.CertificateState;
import org.madang.certificates.FindEligible.Standing;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** Everybody of a track with how far their certificate is, as the list of those who answer for the track. */
final class CertificateList {
    /** While the rule has not said yes. */
    private static final String NONE = "NONE";

    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final List<String> STATES = Stream.concat(
                    Stream.of(NONE), Arrays.stream(CertificateState.values()).map(CertificateState::name))
            .toList();
    private static final List<Filter> FILTERS = List.of(
            Filter.search("certificates.run.search", "folded(p.print_name || ' ' || p.latin_name) like :q"),
            Filter.choice(
                    "state",
                    "certificates.run.state",
                    "coalesce(c.state, 'NONE') = :state",
                    s -> STATES.stream()
                            .map(state -> Choice.of(state, s.t(label(state))))
                            .toList()),
            Filter.choice("country", "certificates.run.country", "e.country = :country", CertificateList::countries));

    private CertificateList() {}

    /** @param certificate null while the rule has not said yes */
    record Row(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String sortKey,
            Country country,
            @Nullable UUID certificate,
            @Nullable CertificateState state,
            @Nullable String number) {}

    /** @param standings what the rule sees of each; @param opens whether the reader may read a single certificate; @param issues whether they may issue some */
    static StaffList<Row> of(String slug, TrackId track, Map<UUID, Standing> standings, boolean opens, boolean issues) {
        return new StaffList<>(
                "/tracks/" + slug + "/certificates",
                "certificates.run.title",
                Row.class,
                """
                p.id, p.print_name, p.name_language, p.latin_name, p.sort_key, e.country, c.id as certificate, c.state, c.number
                """,
                """
                v_enrolment e join v_person p on p.id = e.person_id
                left join certificates_certificate c on c.person_id = e.person_id and c.track_id = e.track_id
                where e.track_id = :track and e.state in ('ACTIVE', 'COMPLETED', 'NOT_COMPLETED')
                """,
                Map.of("track", track),
                "p.id",
                Row::id,
                columns(standings, opens),
                FILTERS,
                issues
                        ? List.of(StaffList.Act.many(
                                "certificates.chosen.act", "/tracks/" + slug + "/certificates/chosen"))
                        : List.of());
    }

    private static List<Column<Row>> columns(Map<UUID, Standing> standings, boolean opens) {
        return List.of(
                Column.text("name", "certificates.run.person", "p.sort_key", Row::sortKey, row -> name(row, opens)),
                Column.maybe(
                        "latin",
                        "certificates.run.latin",
                        "p.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.named(
                        "country",
                        "certificates.run.country",
                        "e.country",
                        row -> row.country().code(),
                        COUNTRIES,
                        (s, code) -> s.f().country(new Country(code)),
                        row -> Cell.country(row.country())),
                Column.plain(
                        "rate",
                        "certificates.run.rate",
                        row -> rate(standings.get(row.id().value()))),
                Column.plain(
                        "works",
                        "certificates.run.works",
                        row -> works(standings.get(row.id().value()))),
                Column.named(
                        "state",
                        "certificates.run.state",
                        "coalesce(c.state, 'NONE')",
                        row -> row.state() == null ? NONE : row.state().name(),
                        STATES,
                        (s, state) -> s.t(label(state)),
                        row -> state(row, standings.get(row.id().value()))),
                Column.maybe(
                        "number",
                        "certificates.run.number",
                        "c.number",
                        Row::number,
                        row -> Cell.of(row.number(), "en")));
    }

    private static Cell name(Row row, boolean opens) {
        String language = row.nameLanguage().tag();
        return row.certificate() == null || !opens
                ? Cell.of(row.printName(), language)
                : new Cell.Link(row.printName(), language, "/certificates/" + row.certificate());
    }

    private static Cell rate(@Nullable Standing standing) {
        return standing == null
                ? Cell.EMPTY
                : new Cell.Say("certificates.run.units", standing.credited(), standing.expected(), standing.required());
    }

    private static Cell works(@Nullable Standing standing) {
        return standing == null ? Cell.EMPTY : new Cell.Number(standing.works());
    }

    /** Where there is no certificate, why not. */
    private static Cell state(Row row, @Nullable Standing standing) {
        if (row.state() != null) return new Cell.Say("certificates.state." + row.state());
        if (standing == null || !standing.attended()) return new Cell.Say("certificates.reason.attendance");
        if (!standing.learned())
            return new Cell.Say("certificates.reason.lessons", standing.lessonsDone(), standing.lessons());
        return standing.met()
                ? new Cell.Say("certificates.state.ready")
                : new Cell.Say("certificates.reason.works", standing.works(), standing.worksNeeded());
    }

    private static String label(String state) {
        return state.equals(NONE) ? "certificates.run.none" : "certificates.state." + state;
    }

    private static List<Choice> countries(Screen s) {
        return COUNTRIES.stream()
                .map(code -> Choice.of(code, s.f().country(new Country(code))))
                .sorted((one, other) -> s.f().collator().compare(one.label(), other.label()))
                .toList();
    }
}
