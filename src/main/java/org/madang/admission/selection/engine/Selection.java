package org.madang.admission.selection.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects. The choice is exact: of all choices that keep seats and limits it has the least shortfall on floors, then the
 * most seats filled, then the highest sum of scores, then the lowest sum of lots. Promotion after a declined offer and
 * the selection for a second phase are this same function, with everybody who holds a seat fixed.
 */
public final class Selection {
    /** Partial choices that are compared for one set of bound cells before another way is tried: about a second. */
    private static final long MOST_WORK = 3_000_000;

    private final Inputs inputs;
    private final Lots lots;
    private final long mostWork;

    private Selection(Inputs inputs, long mostWork) {
        this.inputs = inputs;
        this.lots = new Lots(inputs.seed());
        this.mostWork = mostWork;
    }

    public sealed interface Outcome {
        /**
         * @param reasons exactly one for every candidate, by id
         * @param reserves the forecast of each cell: who would come next if a seat became free, whoever left it
         * @param withoutFloors who would be selected if there were no floor
         */
        record Selected(
                Map<String, Reason> reasons,
                Map<String, List<String>> reserves,
                List<CutOff> cutOffs,
                List<Shortfall> shortfalls,
                Set<String> withoutFloors)
                implements Outcome {
            public Set<String> selected() {
                return reasons.entrySet().stream()
                        .filter(each -> each.getValue().selects())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }

        /** So many floors and limits bind each other that an exact answer would take too long; fewer have to be set. */
        record TooEntangled() implements Outcome {}
    }

    public static Outcome of(Inputs inputs) {
        return of(inputs, MOST_WORK);
    }

    static Outcome of(Inputs inputs, long mostWork) {
        return new Selection(inputs, mostWork).run();
    }

    private Outcome run() {
        var all = solve(inputs, inputs.limits());
        if (all == null) return new Outcome.TooEntangled();
        var noFloors = solve(inputs.without(cell -> List.of()), inputs.limits());
        if (noFloors == null) return new Outcome.TooEntangled();
        var without = new LinkedHashMap<String, Set<Candidate>>();
        for (String trait : traits()) {
            var others = inputs.without(cell -> cell.floors().stream()
                    .filter(floor -> !floor.trait().equals(trait))
                    .toList());
            var chosen = solve(others, inputs.limits());
            if (chosen == null) return new Outcome.TooEntangled();
            without.put(trait, chosen);
        }
        var uncapped = inputs.limits().isEmpty() ? all : solve(inputs, List.of());
        if (uncapped == null) return new Outcome.TooEntangled();
        var byCell = inputs.byCell();
        var reserves = new Forecast(inputs, lots).of(byCell, all);
        var explain = new Explanation(inputs, lots, byCell, all, noFloors, without, uncapped, reserves);
        return new Outcome.Selected(
                explain.reasons(),
                reserves,
                explain.cutOffs(),
                explain.shortfalls(),
                noFloors.stream().map(Candidate::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private @Nullable Set<Candidate> solve(Inputs some, List<Limit> limits) {
        return new Solver(some, lots, limits, mostWork).solve(some.byCell(), some.cells());
    }

    private Set<String> traits() {
        var traits = new TreeSet<String>();
        for (Cell cell : inputs.cells()) cell.floors().forEach(floor -> traits.add(floor.trait()));
        return traits;
    }

    /** How often each limit is used by some people. */
    static Map<String, Integer> used(Set<Candidate> people) {
        var used = new HashMap<String, Integer>();
        for (Candidate person : people) for (String limit : person.limits()) used.merge(limit, 1, Integer::sum);
        return used;
    }
}
