package org.madang.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** The file of a lesson is read by whoever may enter its track. */
@Component
class LessonFiles implements MediaAccess {
    private record Place(UUID programmeId, UUID editionId, UUID trackId, List<UUID> institutions) {}

    private final Db db;
    private final Gate gate;

    LessonFiles(Db db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    @Override
    public boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        if (viewer == null) return false;
        return db.sql("""
                        select distinct t.programme_id, t.edition_id, l.track_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = l.track_id)
                                   as institutions
                        from learning_lesson l join v_track t on t.id = l.track_id
                        where l.media_id = :file limit 50
                        """).param("file", file.id()).list(Place.class).stream()
                .anyMatch(place -> gate.may(
                        viewer,
                        Action.ENTER_TRACK,
                        new Scope(
                                place.programmeId(),
                                place.editionId(),
                                place.trackId(),
                                Set.copyOf(place.institutions()),
                                Set.of())));
    }
}
