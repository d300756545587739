package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at every set of people there is; only for a dozen of them. */
final class BruteForce {
    private final Inputs inputs;
    private final Lots lots;

    BruteForce(Inputs inputs) {
        this.inputs = inputs;
        this.lots = new Lots(inputs.seed());
    }

    record Value(long shortfall, long filled, long score, long lot) {
        boolean betterThan(Value other) {
            if (shortfall != other.shortfall) return shortfall < other.shortfall;
            if (filled != other.filled) return filled > other.filled;
            if (score != other.score) return score > other.score;
            return lot < other.lot;
        }
    }

    /** Who is selected by the best set; those with a seat already are in every set and never count as too many. */
    Set<String> best() {
        var free = inputs.candidates().stream().filter(Candidate::free).toList();
        var pinned = inputs.candidates().stream().filter(Candidate::pinned).toList();
        Set<String> best = Set.of();
        Value value = null;
        for (int set = 0; set < 1 << free.size(); set++) {
            var chosen = new ArrayList<Candidate>();
            for (int i = 0; i < free.size(); i++) if ((set >> i & 1) == 1) chosen.add(free.get(i));
            if (!allowed(chosen, pinned)) continue;
            var all = new ArrayList<>(chosen);
            all.addAll(pinned);
            Value found = value(all);
            if (value != null && !found.betterThan(value)) continue;
            value = found;
            best = new TreeSet<>(all.stream().map(Candidate::id).toList());
        }
        return best;
    }

    private boolean allowed(List<Candidate> chosen, List<Candidate> pinned) {
        var seats = new HashMap<String, Integer>();
        inputs.cells().forEach(cell -> seats.put(cell.id(), cell.seats()));
        var left = new HashMap<String, Integer>();
        inputs.limits().forEach(limit -> left.put(limit.id(), limit.most()));
        for (Candidate person : pinned) {
            seats.merge(person.cell(), -1, Integer::sum);
            person.limits().forEach(limit -> left.merge(limit, -1, Integer::sum));
        }
        for (Candidate person : chosen) {
            if (seats.merge(person.cell(), -1, Integer::sum) < 0) return false;
            for (String limit : person.limits()) if (left.merge(limit, -1, Integer::sum) < 0) return false;
        }
        return true;
    }

    Value value(List<Candidate> chosen) {
        long shortfall = 0;
        for (Cell cell : inputs.cells()) {
            for (Floor floor : cell.floors()) {
                long reached = chosen.stream()
                        .filter(person -> person.cell().equals(cell.id())
                                && person.traits().contains(floor.trait()))
                        .count();
                shortfall += Math.max(0, floor.least() - reached);
            }
        }
        return new Value(
                shortfall,
                chosen.size(),
                chosen.stream().mapToLong(Candidate::score).sum(),
                chosen.stream().mapToLong(lots::of).sum());
    }
}
