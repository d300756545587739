package org.madang.showcase.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.HomeSection;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** The latest works on the home page, and a track's works on its page. */
@Component
class ShowcaseSections implements HomeSection, TrackSection {
    private static final int LATEST = 5;
    private static final int ON_HOME = 30;
    private static final int ON_TRACK = 40;

    private final CardQueries cards;
    private final Tracks tracks;
    private final Gate gate;

    ShowcaseSections(CardQueries cards, Tracks tracks, Gate gate) {
        this.cards = cards;
        this.tracks = tracks;
        this.gate = gate;
    }

    /** @param inside address of the works of the track with their drafts, for those who may go there */
    public record Section(
            List<Card> cards, boolean home, @Nullable String inside) implements Page {
        @Override
        public String template() {
            return "showcase/pages/section.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(@Nullable Viewer viewer) {
        List<Card> latest = cards.latest(LATEST);
        return latest.isEmpty() ? List.of() : List.of(new TodayCard.Card(ON_HOME, new Section(latest, true, null)));
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID id, @Nullable Viewer viewer) {
        List<Card> works = cards.ofTrack(id);
        String inside = viewer == null ? null : inside(new TrackId(id), viewer);
        if (works.isEmpty() && inside == null) return List.of();
        return List.of(new TodayCard.Card(ON_TRACK, new Section(works, false, inside)));
    }

    private @Nullable String inside(TrackId id, Viewer viewer) {
        return tracks.place(id)
                .filter(track -> gate.may(
                        viewer,
                        Action.ENTER_TRACK,
                        Scope.of(track.programmeId().value(), track.editionId().value(), id.value())))
                .map(track -> "/tracks/" + track.slug() + "/works")
                .orElse(null);
    }
}
