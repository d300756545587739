package org.madang.admission.selection.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reserve list as a forecast: the first on it is whom the same rules would add if the cell had one seat more and
 * everybody selected stayed, and so on. Who really comes next depends on who leaves, so a promotion is computed anew.
 */
final class Forecast {
    private final Inputs inputs;
    private final Lots lots;
    /** Seats that overlap are freed together with the seat of the cell; a cap stays. */
    private final Map<String, Integer> caps = new HashMap<>();

    Forecast(Inputs inputs, Lots lots) {
        this.inputs = inputs;
        this.lots = lots;
        for (Limit limit : inputs.limits()) if (limit.kind() != Limit.Kind.SEATS) caps.put(limit.id(), limit.most());
    }

    Map<String, List<String>> of(Map<String, List<Candidate>> byCell, Set<Candidate> selected) {
        var forecast = new LinkedHashMap<String, List<String>>();
        var used = Selection.used(selected);
        for (Cell cell : inputs.cells())
            forecast.put(cell.id(), of(cell, byCell.getOrDefault(cell.id(), List.of()), selected, used));
        return forecast;
    }

    private List<String> of(Cell cell, List<Candidate> people, Set<Candidate> selected, Map<String, Integer> used) {
        var missing = new LinkedHashMap<String, Integer>();
        for (Floor floor : cell.floors()) missing.put(floor.trait(), floor.least());
        var waiting = new ArrayList<Candidate>();
        for (Candidate person : people) {
            if (selected.contains(person)) count(missing, person);
            else if (person.free()) waiting.add(person);
        }
        waiting.sort(lots.order());
        var here = new HashMap<>(used);
        var list = new ArrayList<String>();
        while (list.size() < cell.reserves()) {
            Candidate next = waiting.stream()
                    .filter(person -> fits(person, here))
                    // Of equals the first is kept, and they stand in order.
                    .min(Comparator.comparingLong((Candidate person) -> -gains(missing, person)))
                    .orElse(null);
            if (next == null) break;
            waiting.remove(next);
            count(missing, next);
            for (String limit : next.limits()) here.merge(limit, 1, Integer::sum);
            list.add(next.id());
        }
        return list;
    }

    private static void count(Map<String, Integer> missing, Candidate person) {
        missing.replaceAll((trait, left) -> person.traits().contains(trait) ? Math.max(0, left - 1) : left);
    }

    private static long gains(Map<String, Integer> missing, Candidate person) {
        return missing.entrySet().stream()
                .filter(each -> each.getValue() > 0 && person.traits().contains(each.getKey()))
                .count();
    }

    private boolean fits(Candidate person, Map<String, Integer> used) {
        return person.limits().stream()
                .allMatch(limit -> !caps.containsKey(limit) || used.getOrDefault(limit, 0) < caps.get(limit));
    }
}
