package org.madang.learning.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.madang.database.Epoch;
import org.madang.programmes.InstitutionRoleGiven;
import org.madang.programmes.ThingArchived;
import org.madang.programmes.Track;
import org.madang.programmes.TrackChanged;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads those in a track to it, and those who speak for an institution to the track it takes part in. What a track is called in its address is remembered until one changes, so that a page costs no look-up. */
@Component
class LearningNavigation implements Navigation {
    private final Tracks tracks;
    private final Clock clock;
    private final Epoch epoch;
    private volatile Known known = new Known(-1, Map.of(), Map.of());

    /** @param places the tracks of each group of institutions that somebody speaks for */
    private record Known(long epoch, Map<UUID, Track> tracks, Map<Set<UUID>, List<Track>> places) {}

    LearningNavigation(Tracks tracks, Clock clock, Epoch epoch) {
        this.tracks = tracks;
        this.clock = clock;
        this.epoch = epoch;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var mine = new HashSet<>(viewer.scopes(Role.PARTICIPANT, ScopeKind.TRACK));
        mine.addAll(viewer.scopes(Role.INSTRUCTOR, ScopeKind.TRACK));
        mine.addAll(viewer.scopes(Role.COURSE_MANAGER, ScopeKind.TRACK));
        var institutions = new HashSet<>(viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION));
        institutions.addAll(viewer.scopes(Role.COURSE_MANAGER, ScopeKind.INSTITUTION));
        if (mine.isEmpty() && institutions.isEmpty()) return List.of();
        Known now = present();
        Map<UUID, Track> own = learn(mine, now);
        List<Track> theirs = institutions.isEmpty()
                ? List.of()
                : now.places().computeIfAbsent(Set.copyOf(institutions), tracks::withAny);
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        return Stream.concat(mine.stream().map(own::get).filter(Objects::nonNull), theirs.stream())
                .min(Comparator.comparing((Track track) -> today.isAfter(track.endsOn()))
                        // Of what runs or comes the first, of what is over the last.
                        .thenComparing(track -> today.isAfter(track.endsOn())
                                ? -track.endsOn().toEpochDay()
                                : track.startsOn().toEpochDay())
                        .thenComparing(Track::slug))
                .map(track -> List.of(new Entry(20, "learning.nav.track", "/tracks/" + track.slug(), "track")))
                .orElse(List.of());
    }

    @EventListener
    void on(TrackChanged changed) {
        epoch.advance();
    }

    @EventListener
    void on(InstitutionRoleGiven given) {
        epoch.advance();
    }

    @EventListener
    void on(ThingArchived changed) {
        epoch.advance();
    }

    /** What is remembered since the last change. */
    private Known present() {
        long since = epoch.now();
        Known before = known;
        if (before.epoch() != since) {
            before = new Known(since, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            known = before;
        }
        return before;
    }

    private Map<UUID, Track> learn(Set<UUID> mine, Known now) {
        Map<UUID, Track> all = now.tracks();
        var unknown = mine.stream()
                .filter(id -> !all.containsKey(id))
                .map(TrackId::new)
                .toList();
        if (!unknown.isEmpty())
            tracks.all(unknown).forEach(track -> all.put(track.id().value(), track));
        return all;
    }
}
