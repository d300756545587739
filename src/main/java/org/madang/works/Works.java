package org.madang.works;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.TeamId;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Where a work stands, read under a lock so that two hands never move it at once, and the few ways to move it. */
@Component
class Works {
    private final Db db;
    private final Clock clock;

    Works(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Standing(
            WorkId id,
            TrackId trackId,
            UUID editionId,
            @Nullable TeamId teamId,
            @Nullable PersonId authorId,
            WorkType type,
            Language language,
            @Nullable Country country,
            WorkState state,
            UUID versionId,
            int number,
            @Nullable String manifest,
            long rowVersion,
            @Nullable String publicNo,
            @Nullable String slug) {}

    Standing lock(WorkId id) {
        return db.sql("""
                select work.id, work.track_id, work.edition_id, work.team_id, work.author_id, work.type, work.language,
                       work.country, work.state, work.version_id, version.number, version.manifest, work.row_version,
                       work.public_no, work.slug
                from works_work work join works_version version on version.id = work.version_id
                where work.id = :id
                for update of work
                """).param("id", id).maybe(Standing.class).orElseThrow(NotFound::new);
    }

    void move(Standing work, WorkState next) {
        if (!work.state().mayBecome(next)) throw new IllegalStateException(work.state() + " never becomes " + next);
        db.sql("""
                update works_work set state = :state, state_since = :now, row_version = row_version + 1 where id = :id
                """)
                .param("state", next)
                .param("now", clock.instant())
                .param("id", work.id())
                .update();
    }

    void touch(WorkId id) {
        db.sql("update works_work set row_version = row_version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Opens the next version as a copy of the frozen one, which stays as it is for ever. */
    void nextVersion(Standing work) {
        UUID next = Ids.next();
        db.sql("""
                insert into works_version (id, work_id, number, title, synopsis, body, created_at)
                select :next, work_id, number + 1, title, synopsis, body, :now from works_version where id = :frozen
                """)
                .param("next", next)
                .param("now", clock.instant())
                .param("frozen", work.versionId())
                .update();
        db.sql("""
                insert into works_file (version_id, slot, language, media_id, sha256, duration_ms, attached_at, attached_by)
                select :next, slot, language, media_id, sha256, duration_ms, attached_at, attached_by
                from works_file where version_id = :frozen
                """).param("next", next).param("frozen", work.versionId()).update();
        db.sql("""
                insert into works_credit (version_id, position, person_id, name, name_language, role)
                select :next, position, person_id, name, name_language, role from works_credit where version_id = :frozen
                """).param("next", next).param("frozen", work.versionId()).update();
        db.sql("update works_work set version_id = :next where id = :id")
                .param("next", next)
                .param("id", work.id())
                .update();
    }
}
