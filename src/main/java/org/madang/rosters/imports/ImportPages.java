package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.PersonFacts;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Field;
import org.madang.shared.Country;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Fills the page of an import; the number of statements does not depend on its rows. */
@Component
class ImportPages {
    private static final List<String> SHOWN =
            List.of("CREATE", "UPDATE", "SKIP", "ERROR", "QUESTION", "FAILED", "HELD");

    private final Imports imports;
    private final ImportQueries queries;
    private final Judge judge;
    private final Discretion discretion;

    ImportPages(Imports imports, ImportQueries queries, Judge judge, Discretion discretion) {
        this.imports = imports;
        this.queries = queries;
        this.judge = judge;
        this.discretion = discretion;
    }

    /** @param asked {@code show} and {@code after} in the address; {@code null} shows what has to be mended first */
    ImportPage page(ImportId id, @Nullable String asked, int after, Form form, Viewer viewer) {
        var list = imports.find(id).orElseThrow(NotFound::new);
        var counts = queries.counts(id);
        String show = asked == null ? first(list.state(), counts) : SHOWN.contains(asked) ? asked : "";
        boolean rowsShown = list.state() == ImportState.CHECKED || list.state() == ImportState.APPLIED;
        var found = rowsShown ? queries.rows(id, show, after) : List.<ImportQueries.Row>of();
        boolean more = found.size() > ImportQueries.ROWS;
        var rows = more ? found.subList(0, ImportQueries.ROWS) : found;
        var track =
                list.trackId() == null ? null : queries.track(list.trackId()).orElse(null);
        var columns = new ArrayList<@Nullable Field>();
        for (int i = 0; i < list.heads().size(); i++) columns.add(list.columns().field(i));
        boolean seesAll = Discretion.seesAll(viewer);
        var lines = views(list, rows, seesAll);
        var people = people(rows, seesAll);
        if (seesAll) discretion.note(lines, people, viewer);
        return new ImportPage(
                id.toString(),
                list.state(),
                list.fileName(),
                list.kind(),
                list.letters(),
                list.separator(),
                list.sheet(),
                list.headingsAt(),
                list.rows(),
                list.done(),
                list.invite(),
                track == null ? null : track.title(),
                track == null ? null : track.slug(),
                list.heads(),
                columns,
                sample(list),
                counts,
                show,
                after,
                lines,
                more
                        ? "/imports/" + id + "?show=" + show + "&after="
                                + rows.getLast().no()
                        : null,
                people,
                queries.history(id),
                form);
    }

    private static String first(ImportState state, ImportQueries.Counts counts) {
        if (state == ImportState.APPLIED) return counts.held() > 0 ? "HELD" : counts.failed() > 0 ? "FAILED" : "";
        return counts.error() > 0 ? "ERROR" : counts.question() > 0 ? "QUESTION" : "";
    }

    private List<List<String>> sample(Imports.Import list) {
        if (list.state() != ImportState.MAPPING) return List.of();
        var rows = queries.sample(list.id()).stream().map(Json::texts).toList();
        var columns = new ArrayList<List<String>>();
        for (int i = 0; i < list.heads().size(); i++) {
            int column = i;
            columns.add(rows.stream()
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .filter(cell -> !cell.isBlank())
                    .toList());
        }
        return columns;
    }

    private List<ImportPage.RowView> views(Imports.Import list, List<ImportQueries.Row> rows, boolean seesAll) {
        var changed =
                list.state() == ImportState.CHECKED ? changes(list, rows) : Map.<Integer, List<ImportPage.Change>>of();
        return rows.stream()
                .map(row -> new ImportPage.RowView(
                        row,
                        Json.texts(row.cells()),
                        Json.problems(row.problems()),
                        changed.getOrDefault(row.no(), List.of()).stream()
                                .map(change -> change.forReader(seesAll))
                                .toList()))
                .toList();
    }

    private Map<Integer, List<ImportPage.Change>> changes(Imports.Import list, List<ImportQueries.Row> rows) {
        var updates = rows.stream()
                .filter(row -> row.verdict().equals("UPDATE"))
                .map(row -> new Judge.Staged(
                        row.no(), row.cells(), row.email(), row.externalId(), row.answer(), row.answerId()))
                .toList();
        return judge.judge(list, updates).stream()
                .filter(judged -> judged.person() != null)
                .collect(Collectors.toMap(judged -> judged.row().no(), judged -> {
                    var person = Objects.requireNonNull(judged.person());
                    return differences(person.facts(), Merge.into(person, judged.entry(), judged.enrolledFrom()));
                }));
    }

    private static List<ImportPage.Change> differences(PersonFacts before, PersonFacts after) {
        var all = new ArrayList<ImportPage.Change>();
        add(all, Field.PRINT_NAME, before, after, PersonFacts::printName);
        add(
                all,
                Field.NAME_LANGUAGE,
                before,
                after,
                facts -> facts.nameLanguage().tag());
        add(all, Field.LATIN_NAME, before, after, PersonFacts::latinName);
        add(all, Field.CALL_ME, before, after, PersonFacts::callMe);
        add(all, Field.LANGUAGE, before, after, facts -> facts.language().tag());
        add(
                all,
                Field.COUNTRY,
                before,
                after,
                facts -> facts.country() == null ? "" : facts.country().code());
        add(
                all,
                Field.CITIZENSHIP,
                before,
                after,
                facts -> facts.citizenships().stream().map(Country::code).collect(Collectors.joining(" ")));
        add(all, Field.ZONE, before, after, facts -> facts.zone().getId());
        add(all, Field.BIRTH_YEAR, before, after, facts -> facts.birthYear() == null ? "" : "" + facts.birthYear());
        add(all, Field.EXTERNAL_ID, before, after, facts -> facts.externalId() == null ? "" : facts.externalId());
        return all;
    }

    private static void add(
            List<ImportPage.Change> all,
            Field field,
            PersonFacts before,
            PersonFacts after,
            Function<PersonFacts, String> value) {
        if (!value.apply(before).equals(value.apply(after)))
            all.add(new ImportPage.Change(field, value.apply(before), value.apply(after), false));
    }

    private Map<UUID, ImportQueries.Somebody> people(List<ImportQueries.Row> rows, boolean seesAll) {
        var ids = new HashSet<UUID>();
        for (ImportQueries.Row row : rows) {
            if (row.personId() != null) ids.add(row.personId());
            ids.addAll(row.candidates());
        }
        return queries.people(ids).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each.forReader(seesAll)));
    }
}
