package org.madang.works;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a remark on the version that is there, on the whole of it or at a second or a page. */
@Component
public class CommentOnWork {
    private final Db db;
    private final Works works;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CommentOnWork(Db db, Works works, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param id chosen by the writer, so that a form sent twice leaves one remark
     * @param second from the start of a film; null if it is not about a moment
     * @param page of a document or book; null if it is not about a page
     */
    public record Remark(
            UUID id,
            String text,
            @Nullable Integer second,
            @Nullable Integer page) {}

    public sealed interface Outcome {
        record Said() implements Outcome {}

        record TextMissing() implements Outcome {}
    }

    @Transactional
    public Outcome comment(WorkId id, Remark remark, PersonId by) {
        if (remark.text().isBlank()) return new Outcome.TextMissing();
        Works.Standing work = works.lock(id);
        int said = db.sql("""
                        insert into works_comment (id, work_id, version_id, at_second, at_page, text, written_by, written_at)
                        values (:id, :work, :version, :second, :page, :text, :by, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", remark.id())
                .param("work", id)
                .param("version", work.versionId())
                .param("second", remark.second())
                .param("page", remark.page())
                .param("text", remark.text().strip())
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (said == 1) events.publishEvent(new WorkCommented(id, work.state(), by));
        return new Outcome.Said();
    }
}
