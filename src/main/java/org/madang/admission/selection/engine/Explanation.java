package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says why, by comparing the choice with those that would have been made without floors or without limits. */
final class Explanation {
    private final Inputs inputs;
    private final Lots lots;
    private final Set<Candidate> selected;
    private final Set<Candidate> noFloors;
    private final Map<String, Set<Candidate>> without;
    private final Set<Candidate> uncapped;
    private final Map<String, List<String>> reserves;
    private final Map<String, List<Candidate>> byCell;
    private final Map<String, Integer> used;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Limit> limits = new LinkedHashMap<>();
    /** The last that was chosen of each class. */
    private final Map<String, Candidate> last = new HashMap<>();

    /** @param without the choice without the floors on one trait, by trait */
    Explanation(
            Inputs inputs,
            Lots lots,
            Map<String, List<Candidate>> byCell,
            Set<Candidate> selected,
            Set<Candidate> noFloors,
            Map<String, Set<Candidate>> without,
            Set<Candidate> uncapped,
            Map<String, List<String>> reserves) {
        this.inputs = inputs;
        this.lots = lots;
        this.byCell = byCell;
        this.selected = selected;
        this.noFloors = noFloors;
        this.without = without;
        this.uncapped = uncapped;
        this.reserves = reserves;
        this.used = Selection.used(selected);
        inputs.cells().forEach(cell -> cells.put(cell.id(), cell));
        inputs.limits().forEach(limit -> limits.put(limit.id(), limit));
        for (Candidate person : selected)
            if (person.free())
                last.merge(classOf(person), person, (one, other) -> lots.order().compare(one, other) > 0 ? one : other);
    }

    Map<String, Reason> reasons() {
        var places = new HashMap<String, Integer>();
        reserves.values().forEach(list -> {
            for (int i = 0; i < list.size(); i++) places.put(list.get(i), i + 1);
        });
        var reasons = new TreeMap<String, Reason>();
        for (Candidate person : inputs.candidates()) {
            Integer place = places.get(person.id());
            reasons.put(
                    person.id(),
                    person.fixed() != null
                            ? person.fixed()
                            : selected.contains(person)
                                    ? chosen(person)
                                    : place != null ? new Reason.Reserve(place) : leftOut(person));
        }
        return reasons;
    }

    private Reason chosen(Candidate person) {
        if (noFloors.contains(person)) return new Reason.SelectedOpen();
        String first = null;
        for (Floor floor : floors(person)) {
            if (!person.traits().contains(floor.trait())) continue;
            if (!chosenWithout(floor, person)) return new Reason.SelectedFloor(floor.trait());
            if (first == null) first = floor.trait();
        }
        // Somebody without such a trait can come in when floors elsewhere turn a limit to their favour.
        return first == null ? new Reason.SelectedOpen() : new Reason.SelectedFloor(first);
    }

    private Reason leftOut(Candidate person) {
        Candidate lowest = last.get(classOf(person));
        Limit full = full(person);
        if (full != null) {
            boolean before = lowest != null && lots.order().compare(person, lowest) < 0;
            if (before || uncapped.contains(person)) return new Reason.Capped(full.id(), full.kind());
        }
        if (noFloors.contains(person)) {
            String floor = displacing(person);
            if (floor != null) return new Reason.DisplacedByFloor(floor);
        }
        return new Reason.BelowCutoff(
                Solver.traits(floors(person), person), lowest == null ? null : lowest.score(), person.score());
    }

    private @Nullable String displacing(Candidate person) {
        String lacking = null;
        for (Floor floor : floors(person)) {
            if (chosenWithout(floor, person)) return floor.trait();
            if (lacking == null && !person.traits().contains(floor.trait())) lacking = floor.trait();
        }
        return lacking;
    }

    private boolean chosenWithout(Floor floor, Candidate person) {
        return without.getOrDefault(floor.trait(), Set.of()).contains(person);
    }

    private @Nullable Limit full(Candidate person) {
        return limits.values().stream()
                .filter(limit ->
                        person.limits().contains(limit.id()) && used.getOrDefault(limit.id(), 0) >= limit.most())
                .min(java.util.Comparator.comparing(Limit::kind))
                .orElse(null);
    }

    private List<Floor> floors(Candidate person) {
        Cell cell = cells.get(person.cell());
        return cell == null ? List.of() : cell.floors();
    }

    private String classOf(Candidate person) {
        return person.cell() + "|" + Solver.traits(floors(person), person);
    }

    List<CutOff> cutOffs() {
        var list = new ArrayList<CutOff>();
        for (Cell cell : inputs.cells()) {
            var classes = new TreeMap<String, List<Candidate>>();
            for (Candidate person : byCell.getOrDefault(cell.id(), List.of()))
                if (person.free())
                    classes.computeIfAbsent(classOf(person), key -> new ArrayList<>())
                            .add(person);
            classes.forEach((key, people) -> {
                Candidate lowest = last.get(key);
                list.add(new CutOff(
                        cell.id(),
                        Solver.traits(cell.floors(), people.getFirst()),
                        lowest == null ? null : lowest.score(),
                        (int) people.stream().filter(selected::contains).count(),
                        people.size()));
            });
        }
        return list;
    }

    List<Shortfall> shortfalls() {
        var list = new ArrayList<Shortfall>();
        for (Cell cell : inputs.cells()) {
            for (Floor floor : cell.floors()) {
                int reached = (int) byCell.getOrDefault(cell.id(), List.of()).stream()
                        .filter(person ->
                                selected.contains(person) && person.traits().contains(floor.trait()))
                        .count();
                if (reached < floor.least()) list.add(new Shortfall(cell.id(), floor.trait(), floor.least(), reached));
            }
        }
        return list;
    }
}
