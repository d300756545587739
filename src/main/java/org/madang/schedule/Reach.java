package org.madang.schedule;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Sql;
import org.madang.shared.Grant;
import org.madang.shared.ScopeKind;
import org.madang.web.Action;

/**
 * Whose sessions are mine: those of the tracks in which I hold a role that opens their door, and those of the tracks of
 * my edition or my institution. Programme and platform are left out: who sees to everything has no week by that.
 */
public record Reach(Set<UUID> tracks, Set<UUID> editions, Set<UUID> institutions) {
    /** Whether a track {@code t} of {@code v_track} is within reach; its parameters come from {@link #bind}. */
    public static final String COVERS = """
            (t.id = any(:tracks) or t.edition_id = any(:editions)
             or exists (select 1 from v_track_institution i
                        where i.track_id = t.id and i.institution_id = any(:institutions))
             or exists (select 1 from v_edition_institution i
                        where i.edition_id = t.edition_id and i.institution_id = any(:institutions)))
            """;

    public static Reach of(Collection<Grant> grants) {
        return new Reach(
                scopes(grants, ScopeKind.TRACK),
                scopes(grants, ScopeKind.EDITION),
                scopes(grants, ScopeKind.INSTITUTION));
    }

    public boolean isEmpty() {
        return tracks.isEmpty() && editions.isEmpty() && institutions.isEmpty();
    }

    public Sql bind(Sql sql) {
        return sql.ids("tracks", tracks).ids("editions", editions).ids("institutions", institutions);
    }

    private static Set<UUID> scopes(Collection<Grant> grants, ScopeKind kind) {
        return grants.stream()
                .filter(grant ->
                        grant.kind() == kind && Action.JOIN_SESSION.roles().contains(grant.role()))
                .map(Grant::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
