package org.madang.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.madang.web.Screen;

/** Everything that is said of one figure; where two values differ the sources disagree, and the page says so. */
public record ClaimGroup(String figureKey, List<ClaimLine> claims) {
    /** The figures that have a word of their own, in the order of a form. */
    public static final List<String> FIGURES = List.of(
            "dates",
            "weeks",
            "trainings",
            "participants",
            "experts",
            "experts-each",
            "experts-parts",
            "administrators",
            "administrators-parts",
            "administrators-countries-parts",
            "components",
            "tracks",
            "tracks-parts",
            "overseas-institutions",
            "operating-institutions",
            "speakers",
            "books",
            "film-proposals",
            "narratives",
            "dance-films",
            "project-plans",
            "follow-up");

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

    public String label(Screen s) {
        return label(s, figureKey);
    }

    /** The word for a figure; a key that has none is shown as it was typed. */
    public static String label(Screen s, String figureKey) {
        return FIGURES.contains(figureKey) ? s.t("programmes.figure." + figureKey) : figureKey.replaceAll("[._-]", " ");
    }
}
