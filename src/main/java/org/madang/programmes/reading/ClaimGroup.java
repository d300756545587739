package org.madang.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.madang.web.Screen;

/** Everything that is said of one figure; where two values differ the sources disagree, and the page says so. */
public record ClaimGroup(String figureKey, List<ClaimLine> claims) {
    private static final Set<String> KNOWN = Set.of(
            "dates",
            "weeks",
            "participants",
            "experts",
            "countries",
            "tracks",
            "films",
            "books",
            "proposals",
            "narratives",
            "dance_films",
            "project_plans",
            "partners",
            "operators",
            "fields",
            "grades",
            "speakers");

    static List<ClaimGroup> of(List<ClaimLine> claims) {
        var groups = new LinkedHashMap<String, List<ClaimLine>>();
        for (ClaimLine claim : claims)
            groups.computeIfAbsent(claim.figureKey(), key -> new ArrayList<>()).add(claim);
        return groups.entrySet().stream()
                .map(group -> new ClaimGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    public boolean disagree() {
        return claims.stream().map(ClaimLine::compared).distinct().count() > 1;
    }

    /** The word for the figure; a key that has none is shown as it was typed. */
    public String label(Screen s) {
        return KNOWN.contains(figureKey) ? s.t("programmes.figure." + figureKey) : figureKey.replaceAll("[._-]", " ");
    }
}
