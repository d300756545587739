package org.madang.cohorts.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentState;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** The participants of one track as the list that its staff work with; everybody, whatever became of them. */
final class RosterList {
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final List<String> GRADES =
            Arrays.stream(Grade.values()).map(Grade::name).toList();
    private static final List<String> STATES =
            Arrays.stream(EnrolmentState.values()).map(EnrolmentState::name).toList();
    private static final List<Column<Row>> COLUMNS = columns();
    private static final List<Filter> FILTERS = List.of(
            Filter.search("cohorts.people.search", "p.sought like :q"),
            Filter.choice(
                    "country",
                    "cohorts.people.country.head",
                    "e.country = :country",
                    s -> named(s, COUNTRIES, code -> s.f().country(new Country(code)))),
            Filter.choice(
                    "grade",
                    "cohorts.people.grade",
                    "e.grade = :grade",
                    s -> named(s, GRADES, grade -> s.t("cohorts.grade." + grade))),
            Filter.choice(
                    "state",
                    "cohorts.people.state",
                    "e.state = :state",
                    s -> named(s, STATES, state -> s.t("cohorts.state." + state))));

    private RosterList() {}

    /** @param teams names of the teams of this track, in one text, or empty */
    record Row(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sortKey,
            @Nullable String email,
            Language language,
            String zone,
            @Nullable String externalId,
            Country country,
            Grade grade,
            EnrolmentState state,
            Instant enrolledAt,
            String teams) {}

    /** @param phases in which people of the track have places of their own */
    static StaffList<Row> of(String slug, UUID track, List<RosterQueries.InPhase> phases, boolean mayRun) {
        String path = "/tracks/" + slug + "/people";
        return new StaffList<>(
                path,
                "cohorts.people.caption",
                Row.class,
                """
                p.id, p.print_name, p.name_language, p.latin_name, p.call_me, p.sort_key, p.email, p.language, p.zone,
                p.external_id, e.country, e.grade, e.state, e.enrolled_at, coalesce(t.teams, '') as teams
                """,
                """
                cohorts_enrolment e
                join v_person p on p.id = e.person_id
                left join (select m.person_id, string_agg(t.name, ' · ' order by t.name) as teams
                           from cohorts_team t join cohorts_team_member m on m.team_id = t.id
                           where t.track_id = :track group by m.person_id) t on t.person_id = e.person_id
                where e.track_id = :track
                """,
                Map.of("track", track),
                "p.id",
                Row::id,
                COLUMNS,
                filters(phases),
                mayRun
                        ? List.of(
                                StaffList.Act.many("cohorts.people.form.team", "/tracks/" + slug + "/teams"),
                                StaffList.Act.many("cohorts.people.left", "/tracks/" + slug + "/departures"),
                                StaffList.Act.few("cohorts.people.back", "/tracks/" + slug + "/returns"))
                        : List.of());
    }

    private static List<Filter> filters(List<RosterQueries.InPhase> phases) {
        if (phases.isEmpty()) return FILTERS;
        var filters = new ArrayList<>(FILTERS);
        filters.add(Filter.choice(
                "phase",
                "cohorts.people.phase",
                """
                exists (select 1 from cohorts_phase_seat i where i.enrolment_id = e.id and i.given_back_at is null
                        and i.phase_id = cast(:phase as uuid) and e.state not in ('DROPPED', 'DEFERRED'))
                """,
                s -> phases.stream()
                        .map(phase -> Choice.of(phase.id(), phase.dated(s)))
                        .toList()));
        return List.copyOf(filters);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "cohorts.people.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> Cell.of(row.printName(), row.nameLanguage().tag())),
                Column.maybe(
                        "latin",
                        "cohorts.people.latin",
                        "p.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.named(
                        "country",
                        "cohorts.people.country.head",
                        "e.country",
                        row -> row.country().code(),
                        COUNTRIES,
                        (s, code) -> s.f().country(new Country(code)),
                        row -> Cell.country(row.country())),
                Column.named(
                        "grade",
                        "cohorts.people.grade",
                        "e.grade",
                        row -> row.grade().name(),
                        GRADES,
                        (s, grade) -> s.t("cohorts.grade." + grade),
                        row -> new Cell.Say("cohorts.grade." + row.grade())),
                Column.named(
                        "state",
                        "cohorts.people.state",
                        "e.state",
                        row -> row.state().name(),
                        STATES,
                        (s, state) -> s.t("cohorts.state." + state),
                        row -> new Cell.Say("cohorts.state." + row.state())),
                Column.maybe("team", "cohorts.people.team", "t.teams", Row::teams, row -> Cell.of(row.teams())),
                Column.maybe("email", "cohorts.people.email", "p.email", Row::email, row -> Cell.mail(row.email())),
                Column.instant("since", "cohorts.people.since", "e.enrolled_at", Row::enrolledAt),
                Column.<Row>maybe(
                                "callme",
                                "cohorts.people.callme",
                                "p.call_me",
                                Row::callMe,
                                row -> Cell.of(row.callMe()))
                        .onRequest(),
                Column.<Row>text(
                                "language",
                                "cohorts.people.language",
                                "p.language",
                                row -> row.language().tag(),
                                row -> Cell.of(row.language().tag()))
                        .onRequest(),
                Column.<Row>text(
                                "namelanguage",
                                "cohorts.people.namelanguage",
                                "p.name_language",
                                row -> row.nameLanguage().tag(),
                                row -> Cell.of(row.nameLanguage().tag()))
                        .onRequest(),
                Column.<Row>text("zone", "cohorts.people.zone", "p.zone", Row::zone, row -> Cell.of(row.zone()))
                        .onRequest(),
                Column.<Row>maybe(
                                "external",
                                "cohorts.people.external",
                                "p.external_id",
                                Row::externalId,
                                row -> Cell.of(row.externalId()))
                        .onRequest());
    }

    private static List<Choice> named(Screen s, List<String> codes, UnaryOperator<String> name) {
        return codes.stream()
                .map(code -> Choice.of(code, name.apply(code)))
                .sorted((one, other) -> s.f().collator().compare(one.label(), other.label()))
                .toList();
    }
}
