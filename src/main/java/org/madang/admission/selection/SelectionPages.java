package org.madang.admission.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Overrides;
import org.madang.admission.Readers;
import org.madang.admission.selection.SelectionPage.Cell;
import org.madang.admission.selection.SelectionPage.Row;
import org.madang.admission.selection.engine.Inputs;
import org.madang.admission.selection.engine.Reason;
import org.madang.admission.selection.engine.Selection;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Computes the page of a selection from what is known now. */
@Component
class SelectionPages {
    private static final int ROWS = 300;

    private final Clock clock;
    private final SelectionInputs reading;
    private final SelectionRuns runs;
    private final Overrides overrides;
    private final Readers readers;
    private final Rehearsed rehearsed;

    SelectionPages(
            Clock clock,
            SelectionInputs reading,
            SelectionRuns runs,
            Overrides overrides,
            Readers readers,
            Rehearsed rehearsed) {
        this.clock = clock;
        this.reading = reading;
        this.runs = runs;
        this.overrides = overrides;
        this.readers = readers;
        this.rehearsed = rehearsed;
    }

    /** @param wrong message of what kept the result from being staged */
    SelectionPage of(Calls.Call call, Form form, @Nullable String wrong, PersonId reader) {
        return page(
                reading.of(call),
                form,
                wrong,
                runs.of(call.id()),
                overrides.live(call.id(), reader),
                readers.tiesWithin(call.id(), reader),
                false);
    }

    /** With the invented applicants of a call that is prepared. */
    SelectionPage rehearsed(Calls.Call call, Form form) {
        return page(rehearsed.of(call), form, null, List.of(), List.of(), Set.of(), true);
    }

    private SelectionPage page(
            Drawn drawn,
            Form form,
            @Nullable String wrong,
            List<SelectionRuns.Run> before,
            List<Overrides.Override> exceptions,
            Set<ApplicationId> ties,
            boolean rehearsal) {
        Settings settings = settings(form, drawn, before);
        settings.fields().forEach((field, value) -> {
            if (form.errorAt(field) == null) form.with(field, value);
        });
        Inputs inputs = drawn.inputs(settings);
        var plan = drawn.plan();
        var outcome = Selection.of(inputs);
        var selected = outcome instanceof Selection.Outcome.Selected found ? found : null;
        var rows = selected == null ? List.<Row>of() : rows(drawn, plan, selected, ties);
        var cells = selected == null ? List.<Cell>of() : cells(drawn, plan, inputs, selected, ties);
        Cell shown = shown(cells, form.value("cell"));
        var there = rows.stream()
                .filter(row -> shown == null
                        || row.cell().equals(shown.cell().key())
                        || row.cell().isEmpty())
                .toList();
        return new SelectionPage(
                drawn.call(),
                form,
                settings,
                drawn.traits(),
                selected == null,
                cells,
                shown,
                there.stream().limit(ROWS).toList(),
                Math.max(0, there.size() - ROWS),
                promoted(rows),
                rows.stream()
                        .filter(row -> !row.tied() && row.reason().selects() && !row.otherwise())
                        .limit(ROWS)
                        .toList(),
                rows.stream()
                        .filter(row -> !row.tied() && !row.reason().selects() && row.otherwise())
                        .limit(ROWS)
                        .toList(),
                selected == null ? List.of() : selected.shortfalls(),
                plan.notCounted(),
                drawn.unscored(),
                drawn.returned(),
                drawn.flagged(),
                rows.stream()
                        .filter(row -> !row.tied()
                                && row.person().flagged()
                                && row.reason().selects())
                        .count(),
                exceptions,
                before,
                rows.stream().filter(Row::tied).count(),
                inputs.hash(),
                wrong,
                clock.instant(),
                rehearsal);
    }

    private static @Nullable List<Row> promoted(List<Row> rows) {
        if (rows.stream().allMatch(row -> row.person().released() == null)) return null;
        return rows.stream()
                .filter(row -> !row.tied() && row.reason().selects() && !(row.reason() instanceof Reason.Held))
                .limit(ROWS)
                .toList();
    }

    private static Settings settings(Form form, Drawn drawn, List<SelectionRuns.Run> before) {
        if (Settings.givenIn(form)) return Settings.of(form, drawn.traits());
        return before.isEmpty()
                ? Settings.NONE
                : Settings.read(before.getFirst().settings());
    }

    private static @Nullable Cell shown(List<Cell> cells, String wanted) {
        return cells.stream()
                .filter(each -> each.cell().key().equals(wanted))
                .findFirst()
                .orElse(cells.isEmpty() ? null : cells.getFirst());
    }

    /** Selected first, then the reserve in its order, then by score; last, in no order that tells anything, who is tied to the reader. */
    private static List<Row> rows(
            Drawn drawn, SeatPlan plan, Selection.Outcome.Selected selected, Set<ApplicationId> ties) {
        var rows = new ArrayList<Row>();
        for (Applied person : drawn.people()) {
            Reason reason = selected.reasons().get(person.id().toString());
            if (reason != null)
                rows.add(new Row(
                        person,
                        reason,
                        selected.withoutFloors().contains(person.id().toString()),
                        plan.home(person).map(SeatPlan.SeatCell::key).orElse(""),
                        ties.contains(person.id())));
        }
        rows.sort(Comparator.comparing(Row::tied)
                .thenComparing(row -> row.tied() ? 0 : order(row.reason()))
                .thenComparing(row -> row.tied() ? 0 : -row.person().score())
                .thenComparing(row -> row.person().id().value()));
        return rows;
    }

    private static int order(Reason reason) {
        if (reason.selects()) return 0;
        return reason instanceof Reason.Reserve reserve ? reserve.place() : Integer.MAX_VALUE;
    }

    /** Whom the reader is tied to is not among the selected, and where they applied no score tells where they stand. */
    private static List<Cell> cells(
            Drawn drawn, SeatPlan plan, Inputs inputs, Selection.Outcome.Selected selected, Set<ApplicationId> ties) {
        var ids = ties.stream().map(ApplicationId::toString).collect(Collectors.toSet());
        var apart = drawn.people().stream()
                .filter(person -> ties.contains(person.id()))
                .flatMap(person -> plan.home(person).stream())
                .collect(Collectors.toSet());
        Map<String, int[]> counts = new HashMap<>();
        for (var candidate : inputs.candidates()) {
            int[] count = counts.computeIfAbsent(candidate.cell(), cell -> new int[3]);
            Reason reason = selected.reasons().get(candidate.id());
            if (reason == null) continue;
            if (!(reason instanceof Reason.Ineligible)) count[0]++;
            if (reason instanceof Reason.Held) count[2]++;
            if (reason instanceof Reason.Held || reason.selects() && !ids.contains(candidate.id())) count[1]++;
        }
        return plan.homes().stream()
                .map(home -> {
                    int[] count = counts.getOrDefault(home.key(), new int[3]);
                    return new Cell(
                            home,
                            inputs.cells().stream()
                                    .filter(cell -> cell.id().equals(home.key()))
                                    .findFirst()
                                    .orElseThrow()
                                    .floors(),
                            count[0],
                            count[1],
                            count[2],
                            selected.cutOffs().stream()
                                    .filter(cut -> cut.cell().equals(home.key()) && !apart.contains(home))
                                    .toList(),
                            apart.contains(home));
                })
                .toList();
    }
}
