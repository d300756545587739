package org.madang.media;

import java.util.UUID;
import org.madang.database.Db;
import org.madang.media.storage.Storage;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Throws a file away that nothing points to any more. Its bytes go once the transaction stands, and only if no other
 * file has the same; {@link SweepDiscarded} ends them a day later.
 */
@Component
public class DiscardFile {
    public record FileDiscarded(MediaId file, Visibility before, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "file";
        }

        @Override
        public UUID objectId() {
            return file.value();
        }

        @Override
        public String from() {
            return before.name();
        }

        @Override
        public String to() {
            return "DISCARDED";
        }
    }

    private final Db db;
    private final Media media;
    private final Storage storage;
    private final UsedContent content;
    private final ApplicationEventPublisher events;

    DiscardFile(Db db, Media media, Storage storage, UsedContent content, ApplicationEventPublisher events) {
        this.db = db;
        this.media = media;
        this.storage = storage;
        this.content = content;
        this.events = events;
    }

    /** Discarding what is gone changes nothing. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void discard(MediaId id, PersonId by) {
        var found = media.find(id);
        if (found.isEmpty()) return;
        db.sql("delete from media_file where id = :id").param("id", id).update();
        gone(found.get(), by);
    }

    /** Discards a file unless something still points to it, which the database's own keys tell. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void unlessUsed(MediaId id, PersonId by) {
        var found = media.find(id);
        if (found.isEmpty()) return;
        Integer deleted = db.sql("select media_discard(:id)").param("id", id).one(Integer.class);
        if (deleted == 1) gone(found.get(), by);
    }

    private void gone(MediaFile file, PersonId by) {
        MediaId id = file.id();
        events.publishEvent(new FileDiscarded(id, file.visibility(), by));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (content.used(file.sha256())) return;
                storage.discard(file.sha256());
                for (String preview : db.sql("delete from media_preview where source = :source returning sha256")
                        .param("source", file.sha256())
                        .list(String.class)) if (!content.used(preview)) storage.discard(preview);
            }
        });
    }
}
