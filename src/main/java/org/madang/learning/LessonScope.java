package org.madang.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A lesson stands where its track stands. */
@Component
class LessonScope implements ScopeFinder {
    private record Place(UUID programmeId, UUID editionId, UUID trackId, List<UUID> institutions) {}

    private final Db db;

    LessonScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "lesson";
    }

    @Override
    public Optional<Scope> find(String id) {
        return db.sql("""
                        select t.programme_id, t.edition_id, l.track_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = l.track_id
                                     union
                                     select i.institution_id from v_edition_institution i
                                     where i.edition_id = t.edition_id) as institutions
                        from learning_lesson l join v_track t on t.id = l.track_id
                        where l.id = :id
                        """)
                .param("id", LessonId.of(id))
                .maybe(Place.class)
                .map(place -> new Scope(
                        place.programmeId(),
                        place.editionId(),
                        place.trackId(),
                        Set.copyOf(place.institutions()),
                        Set.of()));
    }
}
