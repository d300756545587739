package org.madang.admission;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.shared.PersonId;

/**
 * Divides cells among reviewers so that they read about as many applications each. Whoever is tied to an application of
 * a cell is left out of it: a panel that is whole needs no correction for who was strict and who was not. Pure.
 */
public final class ProposedPanels {
    private ProposedPanels() {}

    /** @param tied who has a tie to an application of the cell */
    public record Load(PanelCell cell, long applications, Set<PersonId> tied) {}

    /**
     * @param size how many are wanted in each panel; fewer where not enough are free
     * @return a panel for each cell, the largest cell first
     */
    public static Map<PanelCell, List<PersonId>> of(List<Load> cells, List<PersonId> reviewers, int size) {
        var reads = new HashMap<PersonId, Long>();
        var panels = new LinkedHashMap<PanelCell, List<PersonId>>();
        var largestFirst = Comparator.comparingLong(Load::applications)
                .reversed()
                .thenComparing(load -> load.cell().track().value())
                .thenComparing(load -> String.valueOf(load.cell().country()));
        for (Load load : cells.stream().sorted(largestFirst).toList()) {
            var panel = reviewers.stream()
                    .filter(reviewer -> !load.tied().contains(reviewer))
                    .sorted(Comparator.comparingLong((PersonId reviewer) -> reads.getOrDefault(reviewer, 0L))
                            .thenComparing(PersonId::value))
                    .limit(size)
                    .toList();
            panel.forEach(reviewer -> reads.merge(reviewer, load.applications(), Long::sum));
            panels.put(load.cell(), panel);
        }
        return panels;
    }
}
