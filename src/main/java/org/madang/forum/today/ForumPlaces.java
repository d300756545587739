package org.madang.forum.today;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Epoch;
import org.madang.forum.ForumTransition;
import org.madang.programmes.InstitutionRoleGiven;
import org.madang.programmes.SetUpThing;
import org.madang.programmes.ThingArchived;
import org.madang.programmes.TrackAdded;
import org.madang.shared.Grant;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where there are forums, so that the navigation of every page can tell who has one without asking the database. Read
 * again after a forum moved or an edition grew, on whichever node.
 */
@Component
class ForumPlaces {
    private static final Set<Role> INSIDE = Set.of(
            Role.PARTICIPANT,
            Role.OFFICIAL,
            Role.INSTRUCTOR,
            Role.COURSE_MANAGER,
            Role.PARTNER_COORDINATOR,
            Role.SECRETARIAT);

    private final Db db;
    private final Epoch epoch;
    private volatile @Nullable Known known;

    ForumPlaces(Db db, Epoch epoch) {
        this.db = db;
        this.epoch = epoch;
    }

    private record Known(long epoch, Set<UUID> scopes, boolean any) {}

    boolean has(Viewer viewer) {
        return viewer.grants().stream().anyMatch(this::reaches);
    }

    private boolean reaches(Grant grant) {
        if (!INSIDE.contains(grant.role())) return false;
        Known places = places();
        UUID scope = grant.scope();
        return scope == null ? places.any() : places.scopes().contains(scope);
    }

    private Known places() {
        Known now = known;
        long since = epoch.now();
        if (now != null && now.epoch() == since) return now;
        List<UUID> scopes = db.sql("""
                with place as (select distinct edition_id from forum_forum where state <> 'DRAFT')
                select edition_id from place
                union select programme_id from v_edition where id in (select edition_id from place)
                union select id from v_track where edition_id in (select edition_id from place)
                union select part.institution_id from v_track track
                      join v_track_institution part on part.track_id = track.id
                      where track.edition_id in (select edition_id from place)
                union select institution_id from v_edition_institution
                      where edition_id in (select edition_id from place)
                """).list(UUID.class);
        boolean any = db.sql("select 1 from forum_forum limit 1").exists();
        var read = new Known(since, new HashSet<>(scopes), any);
        known = read;
        return read;
    }

    @EventListener
    void moved(ForumTransition.ForumMoved moved) {
        epoch.advance();
    }

    @EventListener
    void grown(TrackAdded added) {
        epoch.advance();
    }

    @EventListener
    void joined(InstitutionRoleGiven given) {
        epoch.advance();
    }

    @EventListener
    void leftOrCameBack(ThingArchived changed) {
        if (changed.thing() == SetUpThing.ROLE) epoch.advance();
    }
}
