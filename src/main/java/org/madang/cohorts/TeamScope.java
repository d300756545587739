package org.madang.cohorts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A team stands in its track and belongs to its members. */
@Component
class TeamScope implements ScopeFinder {
    private final Db db;

    TeamScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "team";
    }

    record Row(
            @Nullable UUID programmeId,
            @Nullable UUID editionId,
            UUID trackId,
            java.util.List<UUID> institutions,
            java.util.List<UUID> people) {}

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select v.programme_id, v.edition_id, t.track_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = t.track_id) as institutions,
                               array(select m.person_id from cohorts_team_member m where m.team_id = t.id) as people
                        from cohorts_team t join v_track v on v.id = t.track_id
                        where t.id = :id
                        """)
                .param("id", TeamId.of(idOrSlug))
                .maybe(Row.class)
                .map(row -> new Scope(
                        row.programmeId(), row.editionId(), row.trackId(), set(row.institutions()), set(row.people())));
    }

    private static Set<UUID> set(java.util.List<UUID> ids) {
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }
}
