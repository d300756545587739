package org.madang.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with pages, gathered: the same fault is told of three routes at most, with how often it was met. */
final class Findings {
    /** @param as what the page was looked at as, such as "360 dark" or "as served" */
    record Place(String who, String path, String route, String as) {}

    private static final int PLACES = 3;

    private record Fault(String rule, String element) {}

    private record Met(List<String> routes, List<String> lines, int times) {}

    private final Map<Fault, Met> met = new LinkedHashMap<>();

    synchronized void add(Place place, String rule, String element, String detail) {
        Met before = met.computeIfAbsent(
                new Fault(rule, element), fault -> new Met(new ArrayList<>(), new ArrayList<>(), 0));
        if (before.lines().size() < PLACES && !before.routes().contains(place.route())) {
            before.routes().add(place.route());
            before.lines()
                    .add("%s · %s (%s) · %s · %s%s"
                            .formatted(
                                    place.who(),
                                    place.path(),
                                    place.as(),
                                    rule,
                                    element,
                                    detail.isEmpty() ? "" : " · " + detail));
        }
        met.put(new Fault(rule, element), new Met(before.routes(), before.lines(), before.times() + 1));
    }

    synchronized List<String> lines() {
        var lines = new ArrayList<String>();
        met.values().forEach(each -> {
            lines.addAll(each.lines());
            int more = each.times() - each.lines().size();
            if (more > 0) lines.set(lines.size() - 1, lines.getLast() + " · and " + more + " times more");
        });
        return lines;
    }
}
