package org.madang.media;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file to everybody, or closes it again. Whoever calls this has decided that the actor may. */
@Component
public class ShowFile {
    private final Db db;
    private final Media media;
    private final ApplicationEventPublisher events;

    ShowFile(Db db, Media media, ApplicationEventPublisher events) {
        this.db = db;
        this.media = media;
        this.events = events;
    }

    @Transactional
    public MediaFile to(Visibility visibility, MediaId id, PersonId actor) {
        MediaFile before = media.find(id).orElseThrow(NotFound::new);
        if (before.visibility() == visibility) return before;
        db.sql("update media_file set visibility = :visibility where id = :id")
                .param("visibility", visibility)
                .param("id", id)
                .update();
        events.publishEvent(new FileVisibilityChanged(id, before.visibility(), visibility, actor));
        return media.find(id).orElseThrow(NotFound::new);
    }
}
