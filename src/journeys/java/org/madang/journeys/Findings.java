package org.madang.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with pages, gathered: the same fault of the same route is told once, with how often it was met. */
final class Findings {
    /** @param as what the page was looked at as, such as "360 dark" or "as served" */
    record Place(String who, String path, String route, String as) {}

    private record Fault(String route, String rule, String element) {}

    private record Met(Place first, String detail, int times) {
        Met again() {
            return new Met(first, detail, times + 1);
        }
    }

    private final Map<Fault, Met> met = new LinkedHashMap<>();

    void add(Place place, String rule, String element, String detail) {
        met.merge(
                new Fault(place.route(), rule, element),
                new Met(place, detail, 1),
                (before, now) -> before.again());
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        met.forEach((fault, how) -> lines.add("%s · %s (%s) · %s · %s%s%s"
                .formatted(
                        how.first().who(),
                        how.first().path(),
                        how.first().as(),
                        fault.rule(),
                        fault.element(),
                        how.detail().isEmpty() ? "" : " · " + how.detail(),
                        how.times() == 1 ? "" : " · met " + how.times() + " times")));
        return lines;
    }
}
