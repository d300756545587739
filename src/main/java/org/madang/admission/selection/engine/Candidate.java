package org.madang.admission.selection.engine;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applied.
 *
 * @param score in thousandths, so that a mean is compared exactly as it is shown
 * @param limits ids of the limits that this person counts against
 * @param fixed what is settled before anything is computed: a seat held by an offer, a missing endorsement, …; null for
 *     whoever takes part in the choice
 */
public record Candidate(
        String id,
        String cell,
        long score,
        Set<String> traits,
        Set<String> limits,
        @Nullable Reason fixed) {
    public Candidate {
        if (score < 0) throw new IllegalArgumentException("a score is not negative: " + id);
        // In one order, whatever set was handed in, so that the inputs have one written form.
        traits = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(traits));
        limits = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(limits));
    }

    boolean pinned() {
        return fixed != null && fixed.selects();
    }

    boolean free() {
        return fixed == null;
    }
}
