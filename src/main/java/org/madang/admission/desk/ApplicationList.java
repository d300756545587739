package org.madang.admission.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.admission.Verdict;
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

/** Whatever was sent to one call, as the list of the officers who decide; drafts are their writers' alone. */
final class ApplicationList {
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final List<String> GRADES =
            Arrays.stream(Grade.values()).map(Grade::name).toList();
    private static final List<String> STATES = Arrays.stream(ApplicationState.values())
            .filter(state -> state != ApplicationState.DRAFT && state != ApplicationState.LAPSED)
            .map(ApplicationState::name)
            .toList();
    private static final List<String> YES_NO = List.of("YES", "NO");
    private static final String NONE = "NONE";
    private static final List<String> DECISIONS = List.of(NONE, "SELECT", "RESERVE", "NO");

    private ApplicationList() {}

    /** @param endorsedBy the institution that ranks them highest; @param staged whether no applicant has heard of the verdict */
    record Row(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String sortKey,
            Country country,
            Grade grade,
            Multilingual track,
            int trackPosition,
            ApplicationState state,
            Instant submittedAt,
            @Nullable Integer rank,
            @Nullable Multilingual endorsedBy,
            @Nullable Verdict verdict,
            boolean staged,
            List<String> unmet) {}

    /**
     * @param tracks those of the call, by which one may narrow
     * @param reader who neither reads, sorts nor narrows by what is staged for themselves or for whom they are tied to
     */
    static StaffList<Row> of(Calls.Call call, List<Calls.TrackChoice> tracks, PersonId reader) {
        String path = "/admission/calls/" + call.slug() + "/applications";
        return new StaffList<>(
                path,
                "admission.list.title",
                Row.class,
                """
                a.id, coalesce(a.print_name, p.print_name) as print_name, p.name_language,
                coalesce(a.latin_name, p.latin_name) as latin_name, p.sort_key, a.country, a.grade, t.title as track,
                t.position as track_position, a.state, a.submitted_at, n.rank, i.name as endorsed_by,
                coalesce(w.verdict, d.verdict) as verdict, w.id is not null as staged, a.unmet
                """,
                """
                admission_application a
                join v_person p on p.id = a.person_id
                join v_track t on t.id = a.track_id
                left join lateral (select rank, institution_id from admission_nomination
                                   where application_id = a.id and state = 'ENDORSED' order by rank limit 1) n on true
                left join v_institution i on i.id = n.institution_id
                left join admission_decision w
                       on w.application_id = a.id and w.state = 'STAGED'
                      and a.id not in (select application_id from admission_conflict where person_id = :reader)
                left join admission_decision d on d.application_id = a.id and d.state = 'RELEASED'
                where a.call_id = :call and a.submitted_at is not null
                """,
                Map.of("call", call.id(), "reader", reader),
                "a.id",
                Row::id,
                columns(),
                filters(tracks),
                List.of(StaffList.Act.many(
                        "admission.together.link", "/admission/calls/" + call.slug() + "/decisions")));
    }

    private static List<Filter> filters(List<Calls.TrackChoice> tracks) {
        return List.of(
                Filter.search(
                        "admission.decisions.name",
                        "folded(coalesce(a.print_name, p.print_name) || ' ' || coalesce(a.latin_name, p.latin_name)) like :q"),
                Filter.choice(
                        "track",
                        "admission.field.track",
                        "t.slug = :track",
                        s -> tracks.stream()
                                .map(track -> Choice.of(
                                        track.slug(), s.text(track.title()).text()))
                                .toList()),
                Filter.choice(
                        "country",
                        "admission.field.country",
                        "a.country = :country",
                        s -> COUNTRIES.stream()
                                .map(code -> Choice.of(code, s.f().country(new Country(code))))
                                .sorted((one, other) -> s.f().collator().compare(one.label(), other.label()))
                                .toList()),
                choice("state", "admission.list.state", "a.state = :state", STATES, ApplicationList::state),
                choice(
                        "decision",
                        "admission.decisions.decision",
                        "coalesce(w.verdict, d.verdict, 'NONE') = :decision",
                        DECISIONS,
                        ApplicationList::decision),
                choice(
                        "unmet",
                        "admission.list.unmet",
                        "(cardinality(a.unmet) > 0) = (:unmet = 'YES')",
                        YES_NO,
                        (s, code) -> s.t("admission.list.unmet." + code)));
    }

    private static Filter choice(
            String key, String label, String sql, List<String> codes, BiFunction<Screen, String, String> name) {
        return Filter.choice(
                key,
                label,
                sql,
                s -> codes.stream()
                        .map(code -> Choice.of(code, name.apply(s, code)))
                        .toList());
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(
                                row.printName(), row.nameLanguage().tag(), "/admission/applications/" + row.id())),
                Column.maybe(
                        "latin",
                        "admission.list.latin",
                        "coalesce(a.latin_name, p.latin_name)",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.named(
                        "country",
                        "admission.field.country",
                        "a.country",
                        row -> row.country().code(),
                        COUNTRIES,
                        (s, code) -> s.f().country(new Country(code)),
                        row -> Cell.country(row.country())),
                new Column<>(
                        "track",
                        "admission.field.track",
                        row -> new Cell.Titled(row.track()),
                        Column.whole("t.position", row -> (long) row.trackPosition()),
                        true),
                Column.named(
                        "state",
                        "admission.list.state",
                        "a.state",
                        row -> row.state().name(),
                        STATES,
                        ApplicationList::state,
                        row -> new Cell.Say("admission.state." + row.state())),
                Column.number(
                        "rank",
                        "admission.list.rank",
                        "n.rank",
                        row -> row.rank() == null ? null : row.rank().longValue()),
                Column.plain(
                        "endorsed",
                        "admission.decisions.endorsed",
                        row -> row.endorsedBy() == null ? Cell.EMPTY : new Cell.Titled(row.endorsedBy())),
                Column.named(
                        "decision",
                        "admission.decisions.decision",
                        "coalesce(w.verdict, d.verdict, 'NONE')",
                        row -> row.verdict() == null ? NONE : row.verdict().name(),
                        DECISIONS,
                        ApplicationList::decision,
                        ApplicationList::decided),
                new Column<>(
                        "unmet",
                        "admission.list.unmet",
                        row -> row.unmet().isEmpty()
                                ? Cell.EMPTY
                                : new Cell.Pills(row.unmet().stream()
                                        .map(rule -> "admission.unmet." + rule)
                                        .toList()),
                        Column.whole("-cardinality(a.unmet)", row ->
                                (long) -row.unmet().size()),
                        true),
                Column.instant("submitted", "admission.list.submitted", "a.submitted_at", Row::submittedAt),
                Column.<Row>named(
                                "grade",
                                "admission.field.grade",
                                "a.grade",
                                row -> row.grade().name(),
                                GRADES,
                                (s, grade) -> s.t("admission.grade." + grade),
                                row -> new Cell.Say("admission.grade." + row.grade()))
                        .onRequest());
    }

    private static String state(Screen s, String state) {
        return s.t("admission.state." + state);
    }

    private static String decision(Screen s, String verdict) {
        return s.t(verdict.equals(NONE) ? "admission.list.undecided" : "admission.verdict." + verdict);
    }

    private static Cell decided(Row row) {
        if (row.verdict() == null) return Cell.EMPTY;
        return new Cell.Say((row.staged() ? "admission.list.staged." : "admission.list.known.") + row.verdict());
    }
}
