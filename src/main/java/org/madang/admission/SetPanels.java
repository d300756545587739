package org.madang.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who reads which cells of a call: all its panels at once, so that no cell is forgotten in between. */
@Component
public class SetPanels {
    private final Db db;
    private final Panels panels;
    private final ApplicationEventPublisher events;

    SetPanels(Db db, Panels panels, ApplicationEventPublisher events) {
        this.db = db;
        this.panels = panels;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param cells whose panel is another one now */
        record Set(int cells) implements Outcome {}

        record SetAlready() implements Outcome {}

        /** Somebody else set panels since the page was opened. */
        record Changed() implements Outcome {}

        /** A cell is of no track of the call, or a person is no reviewer where the call stands. */
        record Unfit() implements Outcome {}
    }

    /**
     * @param wanted the members of each panel; a cell that is missing or has none has no panel any more
     * @param seen what {@link Panels#stamp} said when the page was opened
     */
    @Transactional
    public Outcome set(CallId call, Map<PanelCell, ? extends Set<PersonId>> wanted, String seen, PersonId by) {
        db.sql("select 1 from admission_call where id = :call for update")
                .param("call", call)
                .exists();
        var before = panels.of(call);
        var after = new HashMap<PanelCell, Set<PersonId>>();
        wanted.forEach((cell, members) -> {
            if (!members.isEmpty()) after.put(cell, Set.copyOf(members));
        });
        if (before.equals(after)) return new Outcome.SetAlready();
        if (!Panels.stamp(before).equals(seen)) return new Outcome.Changed();
        if (!fit(call, after)) return new Outcome.Unfit();
        var cells = new HashSet<>(before.keySet());
        cells.addAll(after.keySet());
        cells.removeIf(cell -> Objects.equals(before.get(cell), after.get(cell)));
        for (PanelCell cell : cells) write(call, cell, after.getOrDefault(cell, Set.of()));
        events.publishEvent(new Judging.PanelsSet(call, names(cells), by));
        return new Outcome.Set(cells.size());
    }

    private boolean fit(CallId call, Map<PanelCell, Set<PersonId>> wanted) {
        var tracks = db.sql("select track_id from admission_call_track where call_id = :call")
                .param("call", call)
                .list(TrackId.class);
        var people = wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return wanted.keySet().stream().allMatch(cell -> tracks.contains(cell.track()))
                && panels.reviewers(call).stream()
                        .map(Panels.Reviewer::personId)
                        .collect(Collectors.toSet())
                        .containsAll(people);
    }

    private void write(CallId call, PanelCell cell, Set<PersonId> members) {
        db.sql("""
                        delete from admission_panel
                        where call_id = :call and track_id = :track and country is not distinct from cast(:country as text)
                        """)
                .param("call", call)
                .param("track", cell.track())
                .param("country", cell.country())
                .update();
        if (members.isEmpty()) return;
        UUID id = Ids.next();
        db.sql("insert into admission_panel (id, call_id, track_id, country) values (:id, :call, :track, :country)")
                .param("id", id)
                .param("call", call)
                .param("track", cell.track())
                .param("country", cell.country())
                .update();
        db.sql("insert into admission_panel_member (panel_id, person_id) select :id, unnest(:members)")
                .param("id", id)
                .ids("members", members)
                .update();
    }

    private String names(Set<PanelCell> cells) {
        var slugs = new HashMap<UUID, String>();
        db.sql("select id, slug from v_track where id = any(:ids)")
                .ids("ids", cells.stream().map(PanelCell::track).collect(Collectors.toSet()))
                .list(Slug.class)
                .forEach(track -> slugs.put(track.id(), track.slug()));
        List<String> names = new ArrayList<>();
        for (PanelCell cell : cells) names.add(slugs.get(cell.track().value()) + country(cell.country()));
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String country(@Nullable Country country) {
        return country == null ? "" : " " + country.code();
    }

    record Slug(UUID id, String slug) {}
}
