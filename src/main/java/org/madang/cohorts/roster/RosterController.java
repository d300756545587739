package org.madang.cohorts.roster;

import java.io.IOException;
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
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
class RosterController {
    private final RosterQueries queries;
    private final Tables tables;
    private final SendFile files;
    private final Gate gate;
    private final SensitiveViews views;

    RosterController(RosterQueries queries, Tables tables, SendFile files, Gate gate, SensitiveViews views) {
        this.queries = queries;
        this.tables = tables;
        this.files = files;
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
            Form asked,
            Reader reader,
            Viewer viewer,
            Scope scope) {
        boolean full = gate.may(viewer, Action.SEE_ROSTER, scope);
        RosterQueries.Head head = queries.head(track);
        if (full) return Answer.page(staffPage(head, asked, reader, viewer, scope));
        boolean further = !after.isEmpty() && !person.isEmpty();
        var rows = queries.participants(
                head.id(), viewer.language(), further ? after : null, further ? PersonId.of(person) : null);
        boolean more = rows.size() > RosterQueries.ROWS;
        var shown = more ? rows.subList(0, RosterQueries.ROWS) : rows;
        return Answer.page(new PeoplePage(
                head,
                further ? List.of() : queries.staff(head.id(), viewer.language()),
                shown,
                countries(shown),
                more ? next(head.slug(), shown.getLast()) : null,
                further));
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping({"/tracks/{track}/people/export.csv", "/tracks/{track}/people/export.xlsx"})
    void export(@PathVariable String track, Form asked, Reader reader, Viewer viewer, Download file)
            throws IOException {
        note(files.send(list(track), asked, reader, file), viewer);
    }

    private StaffList<RosterList.Row> list(String track) {
        RosterQueries.Head head = queries.head(track);
        return RosterList.of(head.slug(), head.id(), head.withPlaces(), false);
    }

    private void note(SendFile.Sent sent, Viewer viewer) {
        if (sent.columns().contains("email"))
            for (var some : sent.rows())
                views.note(
                        some.stream().map(PersonId::new).toList(), viewer, null, Set.of(SensitiveViews.What.CONTACT));
    }

    private RosterPage staffPage(RosterQueries.Head head, Form asked, Reader reader, Viewer viewer, Scope scope) {
        boolean mayRun = gate.may(viewer, Action.RUN_TRACK, scope);
        var participants = tables.view(RosterList.of(head.slug(), head.id(), head.withPlaces(), mayRun), asked, reader);
        if (participants.shows("email"))
            views.note(
                    participants.ids().stream().map(PersonId::new).toList(),
                    viewer,
                    null,
                    Set.of(SensitiveViews.What.CONTACT));
        return new RosterPage(
                head,
                queries.staff(head.id(), reader.language()),
                participants,
                mayRun,
                gate.may(viewer, Action.IMPORT_PEOPLE, scope));
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
