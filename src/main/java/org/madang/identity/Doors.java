package org.madang.identity;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Epoch;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.Demonstration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The doors of the demonstration: people anybody may sign in as, while the demonstration is loaded. Doors are opened at a
 * start and never later, so the answer is asked once and again when a door opens.
 */
@Component
public class Doors implements Demonstration {
    public record Door(
            PersonId id, String printName, Language nameLanguage, String latinName, Multilingual words, String path) {}

    private final Db db;
    private final Epoch epoch;
    private final AtomicLong opened = new AtomicLong();
    private volatile @Nullable Known known;

    Doors(Db db, Epoch epoch) {
        this.db = db;
        this.epoch = epoch;
    }

    private record Known(long doors, boolean loaded) {}

    /** Opens a door; only people of the demonstration ever get one. */
    @Transactional
    public void open(PersonId person, int position, Multilingual words, String path) {
        db.sql("""
                insert into identity_door (person_id, position, words, path)
                select id, :position, :words, :path from identity_person where id = :person and demonstration
                on conflict (person_id) do nothing
                """)
                .param("person", person)
                .param("position", position)
                .param("words", words)
                .param("path", path)
                .update();
        epoch.advance();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                opened.incrementAndGet();
            }
        });
    }

    /** Before the first page, so that no page pays for it. */
    @EventListener(ApplicationStartedEvent.class)
    void learn() {
        loaded();
    }

    @Override
    public boolean loaded() {
        Known now = known;
        if (now != null && (now.loaded() || now.doors() == changes())) return now.loaded();
        long since = changes();
        var read =
                new Known(since, db.sql("select 1 from identity_door limit 1").exists());
        known = read;
        return read.loaded();
    }

    /** Grows when doors may have been opened, here or by another node. */
    private long changes() {
        return epoch.elsewhere() + opened.get();
    }

    public List<Door> all() {
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, d.words, d.path
                        from identity_door d join identity_person p on p.id = d.person_id
                        order by d.position limit 40
                        """).list(Door.class);
    }
}
