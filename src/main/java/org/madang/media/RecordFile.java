package org.madang.media;

import java.time.temporal.ChronoUnit;
import org.madang.database.Db;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a file whose bytes are already in place. */
@Component
class RecordFile {
    private final Db db;
    private final ApplicationEventPublisher events;

    RecordFile(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    MediaFile record(MediaFile file) {
        db.sql("""
                insert into media_file (id, sha256, size, type, name, owner, visibility, duration_ms, width, height, created_at)
                values (:id, :sha256, :size, :type, :name, :owner, :visibility, :duration, :width, :height, :at)
                """)
                .param("id", file.id())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("type", file.type())
                .param("name", file.name())
                .param("owner", file.owner())
                .param("visibility", file.visibility())
                .param("duration", file.durationMs())
                .param("width", file.width())
                .param("height", file.height())
                .param("at", file.createdAt().truncatedTo(ChronoUnit.MICROS))
                .update();
        events.publishEvent(new FileStored(file.id(), file.owner()));
        return file;
    }
}
