package org.madang.rosters;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A list stands in the track it enrols people in, else nowhere below the platform. */
@Component
class ImportScope implements ScopeFinder {
    private final Db db;

    ImportScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "import";
    }

    record Row(
            @Nullable UUID programmeId,
            @Nullable UUID editionId,
            @Nullable UUID trackId) {}

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select t.programme_id, t.edition_id, i.track_id
                        from rosters_import i left join v_track t on t.id = i.track_id where i.id = :id
                        """)
                .param("id", ImportId.of(idOrSlug))
                .maybe(Row.class)
                .map(row -> Scope.of(row.programmeId(), row.editionId(), row.trackId()));
    }
}
