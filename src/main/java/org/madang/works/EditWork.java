package org.madang.works;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rewrites title, synopsis and text while the work is open. */
@Component
public class EditWork {
    private final Db db;
    private final Works works;
    private final ApplicationEventPublisher events;

    EditWork(Db db, Works works, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.events = events;
    }

    /** @param body the text itself, of a narrative or a case study; empty for other types */
    public record Texts(Multilingual title, Multilingual synopsis, Multilingual body) {}

    public sealed interface Outcome {
        record Edited(long rowVersion) implements Outcome {}

        record NotOpen(WorkState state) implements Outcome {}

        /** Somebody else wrote meanwhile. */
        record Stale() implements Outcome {}

        record TitleMissing() implements Outcome {}
    }

    /** @param seen the row version the writer began from; null to write over whatever is there */
    @Transactional
    public Outcome edit(WorkId id, Texts texts, @Nullable Long seen, PersonId by) {
        Works.Standing work = works.lock(id);
        if (!work.state().open()) return new Outcome.NotOpen(work.state());
        if (seen != null && seen != work.rowVersion()) return new Outcome.Stale();
        if (texts.title().isEmpty()) return new Outcome.TitleMissing();
        db.sql("update works_version set title = :title, synopsis = :synopsis, body = :body where id = :version")
                .param("title", texts.title())
                .param("synopsis", texts.synopsis())
                .param("body", texts.body())
                .param("version", work.versionId())
                .update();
        works.touch(id);
        events.publishEvent(new WorkEdited(id, work.state(), by));
        return new Outcome.Edited(work.rowVersion() + 1);
    }
}
