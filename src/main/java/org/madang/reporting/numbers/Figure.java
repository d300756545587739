package org.madang.reporting.numbers;

import java.util.List;
import org.madang.reporting.numbers.Indicator.Split;
import org.madang.reporting.numbers.NumbersQueries.Said;

/**
 * A figure as counted, beside what sources say of it.
 *
 * @param parts the figure by its dimension, in a fixed order
 * @param seconds run time of films together, 0 for everything else
 * @param said claims on the same figure; {@code each} ones speak of every part
 */
public record Figure(String key, Split split, long number, List<Part> parts, long seconds, List<Said> said) {

    public record Part(String dimension, long number) {}

    public enum Verdict {
        UNSTATED,
        AGREES,
        DIFFERS
    }

    /** Whether the sources and the rows tell the same number. */
    public Verdict verdict() {
        boolean stated = false;
        for (Said claim : said) {
            if (claim.valueNumber() == null) continue;
            stated = true;
            if (!agrees(claim)) return Verdict.DIFFERS;
        }
        return stated ? Verdict.AGREES : Verdict.UNSTATED;
    }

    public boolean agrees(Said claim) {
        Double stated = claim.valueNumber();
        if (stated == null) return true;
        if (claim.figureKey().equals(key + "-each")) return parts.stream().allMatch(part -> part.number() == stated);
        if (claim.figureKey().equals(key + "-parts")) return parts.size() == stated;
        return number == stated;
    }
}
