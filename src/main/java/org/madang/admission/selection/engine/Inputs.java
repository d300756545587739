package org.madang.admission.selection.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a selection depends on.
 *
 * @param seed published before anybody applied; with a candidate’s id it gives their lot
 */
public record Inputs(String seed, List<Cell> cells, List<Limit> limits, List<Candidate> candidates) {
    /** Named in every record of a run; raised whenever the same inputs could give another result. */
    public static final int RULE_VERSION = 1;

    public Inputs {
        cells = sorted(cells, Cell::id);
        limits = sorted(limits, Limit::id);
        candidates = sorted(candidates, Candidate::id);
        var known = cells.stream().map(Cell::id).collect(Collectors.toSet());
        var limiting = limits.stream().map(Limit::id).collect(Collectors.toSet());
        for (Candidate candidate : candidates) {
            boolean barred = candidate.fixed() != null && !candidate.fixed().selects();
            if (!barred && !known.contains(candidate.cell()))
                throw new IllegalArgumentException("no such cell: " + candidate);
            if (!limiting.containsAll(candidate.limits()))
                throw new IllegalArgumentException("no such limit: " + candidate);
        }
    }

    private static <T> List<T> sorted(List<T> given, Function<T, String> id) {
        if (given.stream().map(id).distinct().count() != given.size())
            throw new IllegalArgumentException("an id stands for one thing");
        return given.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** A hash of all of it: equal inputs have equal hashes, in whatever order they were handed in. */
    public String hash() {
        return Lots.hash(RULE_VERSION + "\n" + this);
    }

    public Inputs without(Function<Cell, List<Floor>> kept) {
        return new Inputs(
                seed, cells.stream().map(cell -> cell.with(kept.apply(cell))).toList(), limits, candidates);
    }

    Map<String, List<Candidate>> byCell() {
        var map = new HashMap<String, List<Candidate>>();
        for (Candidate candidate : candidates)
            map.computeIfAbsent(candidate.cell(), cell -> new java.util.ArrayList<>())
                    .add(candidate);
        return map;
    }
}
