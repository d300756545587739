package org.madang.forum;

import java.time.Clock;
import java.util.HashSet;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a forum for an edition, as a draft that only the secretariat sees. */
@Component
public class OpenForum {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenForum(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Opened(ForumId forum) implements Outcome {}

        /** The address is in use: the forum there stands as it is. */
        record AlreadyThere(ForumId forum) implements Outcome {}

        record TitleMissing() implements Outcome {}

        /** Two sections share a key. */
        record SectionTwice(String key) implements Outcome {}
    }

    @Transactional
    public Outcome open(NewForum forum, PersonId by) {
        if (forum.title().isEmpty()) return new Outcome.TitleMissing();
        var keys = new HashSet<String>();
        for (var section : forum.sections()) {
            if (!keys.add(section.key())) return new Outcome.SectionTwice(section.key());
        }
        ForumId id = ForumId.next();
        int opened = db.sql("""
                        insert into forum_forum (id, slug, edition_id, title, intro, zone, state, state_since,
                                                 opened_by, opened_at)
                        values (:id, :slug, :edition, :title, :intro, :zone, 'DRAFT', :now, :by, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", forum.slug())
                .param("edition", forum.edition())
                .param("title", forum.title())
                .param("intro", forum.intro())
                .param("zone", forum.zone().getId())
                .param("now", clock.instant())
                .param("by", by)
                .update();
        if (opened == 0) {
            return new Outcome.AlreadyThere(db.sql("select id from forum_forum where slug = :slug")
                    .param("slug", forum.slug())
                    .one(ForumId.class));
        }
        int position = 0;
        for (var section : forum.sections()) {
            db.sql("""
                    insert into forum_section (forum_id, position, key, label, longest)
                    values (:forum, :position, :key, :label, :longest)
                    """)
                    .param("forum", id)
                    .param("position", ++position)
                    .param("key", section.key())
                    .param("label", section.label())
                    .param("longest", section.limit())
                    .update();
        }
        events.publishEvent(new ForumTransition.ForumMoved(id, null, ForumState.DRAFT, by, null));
        return new Outcome.Opened(id);
    }
}
