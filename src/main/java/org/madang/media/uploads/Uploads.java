package org.madang.media.uploads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.media.storage.PartialFiles;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of files on their way, and the one way to write to them: under the row's lock and the latest epoch. */
@Component
class Uploads {
    /** From the last piece on: an applicant may have to wait a weekend for a link. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Db db;
    private final Clock clock;
    private final PartialFiles files;

    Uploads(Db db, Clock clock, PartialFiles files) {
        this.db = db;
        this.clock = clock;
        this.files = files;
    }

    /** Somebody else's is not there. */
    Upload find(UploadId id, PersonId owner) {
        return db.sql("select * from media_upload where id = :id and owner = :owner and expires_at > :now")
                .param("id", id)
                .param("owner", owner)
                .param("now", clock.instant())
                .maybe(Upload.class)
                .orElseThrow(NotFound::new);
    }

    long offset(Upload upload) {
        return upload.state() == Upload.State.ARRIVING
                ? files.length(upload.id().value())
                : upload.size();
    }

    /**
     * From here on only the caller writes; whoever wrote before, on a line that is dead or only seems so, does no more.
     *
     * @return the epoch to write under, or -1 if the file does not end at this offset
     */
    @Transactional
    public long begin(Upload upload, long offset) {
        Instant now = clock.instant();
        boolean there = db.sql("select 1 from media_upload where id = :id for update")
                .param("id", upload.id())
                .exists();
        if (!there) throw new NotFound();
        if (files.length(upload.id().value()) != offset) return -1;
        return db.sql("""
                        update media_upload set epoch = epoch + 1, expires_at = :expires
                        where id = :id and state = 'ARRIVING' returning epoch
                        """)
                .param("expires", now.plus(KEPT))
                .param("id", upload.id())
                .maybe(Long.class)
                .orElse(-1L);
    }

    /** @return false if somebody writes under a later epoch */
    @Transactional
    public boolean write(UploadId id, long epoch, long position, byte[] bytes, int count) {
        return db.sql("select 1 from media_upload where id = :id and epoch = :epoch and state = 'ARRIVING' for update")
                        .param("id", id)
                        .param("epoch", epoch)
                        .exists()
                && files.append(id.value(), position, bytes, count);
    }

    // What throws files away writes its row first, as a statement of its own: a file without a row is swept one day,
    // but a
    // row without its file would promise pieces that nobody has.

    /** Its bytes are no longer needed here, whatever became of it. */
    void done(UploadId id, Upload.State state) {
        db.sql("update media_upload set state = :state where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
        files.discard(id.value());
    }

    void end(UploadId id, PersonId owner) {
        int ended = db.sql("delete from media_upload where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (ended == 0) throw new NotFound();
        files.discard(id.value());
    }

    /** @return how many have waited too long */
    int expire() {
        var late = db.sql("delete from media_upload where expires_at <= :now returning id")
                .param("now", clock.instant())
                .list(UploadId.class);
        late.forEach(id -> files.discard(id.value()));
        // No piece of any file is on its way for longer.
        files.sweep(clock.instant().minus(KEPT.plusDays(1)));
        return late.size();
    }
}
