package org.madang.admission.selection.engine;

import java.util.HashMap;
import java.util.List;

/** The least that any choice for one cell without limits falls short of its floors, by going through all class counts. */
final class BruteForceFloors {
    private final Cell cell;
    private final List<List<Candidate>> classes;
    private final List<Candidate> pinned;

    BruteForceFloors(Inputs inputs, Cell cell) {
        this.cell = cell;
        var people = inputs.candidates().stream()
                .filter(person -> person.cell().equals(cell.id()))
                .toList();
        pinned = people.stream().filter(Candidate::pinned).toList();
        var map = new HashMap<java.util.Set<String>, List<Candidate>>();
        for (Candidate person : people)
            if (person.free())
                map.computeIfAbsent(person.traits(), key -> new java.util.ArrayList<>())
                        .add(person);
        classes = List.copyOf(map.values());
    }

    int least() {
        return least(0, Math.max(0, cell.seats() - pinned.size()), new java.util.ArrayList<>(pinned));
    }

    private int least(int at, int seats, List<Candidate> chosen) {
        if (at == classes.size()) {
            int missing = 0;
            for (Floor floor : cell.floors()) {
                int reached = 0;
                for (Candidate person : chosen) if (person.traits().contains(floor.trait())) reached++;
                missing += Math.max(0, floor.least() - reached);
            }
            return missing;
        }
        int best = Integer.MAX_VALUE;
        for (int k = 0; k <= Math.min(seats, classes.get(at).size()); k++) {
            var more = new java.util.ArrayList<>(chosen);
            more.addAll(classes.get(at).subList(0, k));
            best = Math.min(best, least(at + 1, seats - k, more));
        }
        return best;
    }
}
