package org.madang.works;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file out of a slot of an open work; the file itself stays stored. */
@Component
public class DetachFile {
    private final Db db;
    private final Works works;
    private final ApplicationEventPublisher events;

    DetachFile(Db db, Works works, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.events = events;
    }

    public sealed interface Outcome {
        /** It is out, whether by this call or by one before. */
        record Detached() implements Outcome {}

        record NotOpen(WorkState state) implements Outcome {}
    }

    /** @param language tag of the captions' language; empty for the other slots */
    @Transactional
    public Outcome detach(WorkId id, Slot slot, String language, PersonId by) {
        Works.Standing work = works.lock(id);
        if (!work.state().open()) return new Outcome.NotOpen(work.state());
        int taken = db.sql(
                        "delete from works_file where version_id = :version and slot = :slot and language = :language")
                .param("version", work.versionId())
                .param("slot", slot)
                .param("language", language)
                .update();
        if (taken > 0) {
            works.touch(id);
            events.publishEvent(new FileDetached(id, work.state(), slot, by));
        }
        return new Outcome.Detached();
    }
}
