package org.madang.certificates.runs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** Leads those who answer for a track from its page to its certificates, also while none waits for them. */
@Component
public class RunSection implements TrackSection {
    private static final int AFTER_THE_WORKS = 50;

    record Place(String slug, UUID programmeId, UUID editionId, List<UUID> institutions) {}

    public record Section(String slug) implements Page {
        @Override
        public String template() {
            return "certificates/runs/section.jte";
        }
    }

    private final Db db;
    private final Gate gate;

    RunSection(Db db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer) {
        // Asked first of what the viewer holds anywhere, so that the page costs others no statement more.
        if (viewer == null || Action.SEE_ROSTER.roles().stream().noneMatch(viewer::has)) return List.of();
        return place(track).stream()
                .filter(place -> gate.may(viewer, Action.SEE_ROSTER, scope(track, place)))
                .map(place -> new TodayCard.Card(AFTER_THE_WORKS, new Section(place.slug())))
                .toList();
    }

    private static Scope scope(UUID track, Place place) {
        return new Scope(place.programmeId(), place.editionId(), track, Set.copyOf(place.institutions()), Set.of());
    }

    private List<Place> place(UUID track) {
        return db.sql("""
                        select t.slug, t.programme_id, t.edition_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = t.id
                                     union
                                     select i.institution_id from v_edition_institution i
                                     where i.edition_id = t.edition_id) as institutions
                        from v_track t where t.id = :track
                        """).param("track", track).list(Place.class);
    }
}
