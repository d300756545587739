package org.madang.works;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a work stands: in its track, with the track's institutions, belonging to its team or its author. */
@Component
class WorkScope implements ScopeFinder {
    private final Db db;

    WorkScope(Db db) {
        this.db = db;
    }

    private record Row(
            @Nullable UUID programmeId, UUID editionId, UUID trackId, List<UUID> institutions, List<UUID> people) {}

    @Override
    public String kind() {
        return "work";
    }

    @Override
    public Optional<Scope> find(String id) {
        return db.sql("""
                select track.programme_id, work.edition_id, work.track_id,
                       array(select institution_id from v_track_institution where track_id = work.track_id) as institutions,
                       case when work.author_id is not null then array[work.author_id]
                            else array""" + Makers.OF_TEAM + """
                       end as people
                from works_work work join v_track track on track.id = work.track_id
                where work.id = :id
                """)
                .param("id", WorkId.of(id))
                .maybe(Row.class)
                .map(row -> new Scope(
                        row.programmeId(),
                        row.editionId(),
                        row.trackId(),
                        new HashSet<>(row.institutions()),
                        new HashSet<>(row.people())));
    }
}
