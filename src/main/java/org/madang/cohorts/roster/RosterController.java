package org.madang.cohorts.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.identity.SensitiveViews;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
class RosterController {
    private final RosterQueries queries;
    private final Gate gate;
    private final SensitiveViews views;

    RosterController(RosterQueries queries, Gate gate, SensitiveViews views) {
        this.queries = queries;
        this.views = views;
        this.gate = gate;
    }

    /** Everybody inside a track sees who is there; only staff see addresses and states. */
    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/people")
    Answer people(
            @PathVariable String track,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer,
            Scope scope) {
        boolean full = gate.may(viewer, Action.SEE_ROSTER, scope);
        RosterQueries.Head head = queries.head(track);
        boolean further = !after.isEmpty() && !person.isEmpty();
        var rows = queries.participants(
                head.id(), viewer.language(), full, further ? after : null, further ? PersonId.of(person) : null);
        boolean more = rows.size() > RosterQueries.ROWS;
        var shown = more ? rows.subList(0, RosterQueries.ROWS) : rows;
        if (full)
            views.note(
                    shown.stream().map(RosterQueries.Row::personId).toList(),
                    viewer,
                    null,
                    Set.of(SensitiveViews.What.CONTACT));
        return Answer.page(new PeoplePage(
                head,
                further ? List.of() : queries.staff(head.id(), viewer.language()),
                shown,
                countries(shown),
                full,
                gate.may(viewer, Action.RUN_TRACK, scope),
                more ? next(head.slug(), shown.getLast()) : null,
                further));
    }

    private static Map<Country, Long> countries(List<RosterQueries.Row> rows) {
        return rows.stream()
                .map(RosterQueries.Row::country)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        country -> country,
                        () -> new TreeMap<>(java.util.Comparator.comparing(Country::code)),
                        Collectors.counting()));
    }

    private static String next(String track, RosterQueries.Row last) {
        return "/tracks/" + track + "/people?after=" + UriUtils.encode(last.sortKey(), StandardCharsets.UTF_8)
                + "&person=" + last.personId();
    }
}
