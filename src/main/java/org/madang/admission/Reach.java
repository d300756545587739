package org.madang.admission;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Sql;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;

/**
 * The grants of a viewer as a filter of a query, so that a list never holds what its reader may not see. Speaks of an
 * application {@code a}, its call {@code c} and the call's edition {@code e}.
 */
public record Reach(
        boolean platform,
        Set<UUID> programmes,
        Set<UUID> editions,
        Set<UUID> tracks,
        Set<UUID> institutions,
        Set<UUID> delegations) {

    public static final String SQL = """
            (:platform or e.programme_id = any(cast(:programmes as uuid[])) or c.edition_id = any(cast(:editions as uuid[]))
             or a.track_id = any(cast(:tracks as uuid[]))
             or exists (select 1 from v_track_institution reach_t
                        join v_institution reach_i on reach_i.id = reach_t.institution_id
                        where reach_t.track_id = a.track_id and reach_t.role = 'PARTNER'
                          and reach_i.country = a.country and reach_i.id = any(cast(:institutions as uuid[])))
             or exists (select 1 from v_institution reach_d
                        where reach_d.country = a.country and reach_d.id = any(cast(:delegations as uuid[]))))
            """;

    public static Reach of(Viewer viewer, Role... roles) {
        boolean platform = false;
        var programmes = new HashSet<UUID>();
        var editions = new HashSet<UUID>();
        var tracks = new HashSet<UUID>();
        var institutions = new HashSet<UUID>();
        var delegations = new HashSet<UUID>();
        for (Role role : roles) {
            (role == Role.COUNTRY_DELEGATE ? delegations : institutions)
                    .addAll(viewer.scopes(role, ScopeKind.INSTITUTION));
            // The voices of institutions and of countries reach no further, wherever else they hold their roles.
            if (role == Role.COUNTRY_DELEGATE || role == Role.PARTNER_COORDINATOR) continue;
            platform |= viewer.onPlatform(role);
            programmes.addAll(viewer.scopes(role, ScopeKind.PROGRAMME));
            editions.addAll(viewer.scopes(role, ScopeKind.EDITION));
            tracks.addAll(viewer.scopes(role, ScopeKind.TRACK));
        }
        return new Reach(platform, programmes, editions, tracks, institutions, delegations);
    }

    /** What the condition speaks of, for a list that binds it by itself. */
    public Map<String, Object> parameters() {
        return Map.of(
                "platform", platform,
                "programmes", programmes,
                "editions", editions,
                "tracks", tracks,
                "institutions", institutions,
                "delegations", delegations);
    }

    public Sql in(Sql sql) {
        return sql.param("platform", platform)
                .ids("programmes", programmes)
                .ids("editions", editions)
                .ids("tracks", tracks)
                .ids("institutions", institutions)
                .ids("delegations", delegations);
    }
}
