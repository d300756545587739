package org.madang.works;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a stored file into a slot of an open work, in the place of the one before. */
@Component
public class AttachFile {
    private final Db db;
    private final Works works;
    private final Media media;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AttachFile(Db db, Works works, Media media, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.media = media;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Attached(MediaFile file) implements Outcome {}

        record NotOpen(WorkState state) implements Outcome {}

        /** This type of work has no such slot. */
        record NoSuchSlot() implements Outcome {}

        record WrongKind(FileKind wanted) implements Outcome {}

        record LanguageMissing() implements Outcome {}
    }

    /**
     * @param language of captions; ignored for the other slots
     * @throws NotFound if {@code by} did not bring this file, since attaching it would open it to the whole team
     */
    @Transactional
    public Outcome attach(WorkId id, Slot slot, @Nullable Language language, MediaId fileId, PersonId by) {
        Works.Standing work = works.lock(id);
        if (!work.state().open()) return new Outcome.NotOpen(work.state());
        Optional<SlotRule> rule = work.type().slot(slot);
        if (rule.isEmpty()) return new Outcome.NoSuchSlot();
        if (slot.perLanguage() && language == null) return new Outcome.LanguageMissing();
        MediaFile file =
                media.find(fileId).filter(found -> found.owner().equals(by)).orElseThrow(NotFound::new);
        if (!rule.get().kind().types().contains(file.type()))
            return new Outcome.WrongKind(rule.get().kind());
        db.sql("""
                insert into works_file (version_id, slot, language, media_id, sha256, duration_ms, attached_at, attached_by)
                values (:version, :slot, :language, :media, :sha256, :duration, :now, :by)
                on conflict (version_id, slot, language) do update
                    set media_id = excluded.media_id, sha256 = excluded.sha256, duration_ms = excluded.duration_ms,
                        attached_at = excluded.attached_at, attached_by = excluded.attached_by
                """)
                .param("version", work.versionId())
                .param("slot", slot)
                .param("language", slot.perLanguage() && language != null ? language.tag() : "")
                .param("media", fileId)
                .param("sha256", file.sha256())
                .param("duration", file.durationMs())
                .param("now", clock.instant())
                .param("by", by)
                .update();
        works.touch(id);
        events.publishEvent(new FileAttached(id, work.state(), slot, by));
        return new Outcome.Attached(file);
    }
}
