package org.madang.forum;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a thread with its first post, in the forum or about a case study or one section of it. */
@Component
public class StartThread {
    private final Db db;
    private final Clock clock;
    private final Posts posts;
    private final ApplicationEventPublisher events;

    StartThread(Db db, Clock clock, Posts posts, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.posts = posts;
        this.events = events;
    }

    public sealed interface Outcome {
        record Started(ThreadId thread) implements Outcome {}

        /** The same form came before; the thread it started stands. */
        record StartedBefore(ThreadId thread) implements Outcome {}

        record TitleMissing() implements Outcome {}

        record TextMissing() implements Outcome {}

        record TooLong(int limit) implements Outcome {}

        /** Nobody may post now. */
        record Closed(ForumState state) implements Outcome {}
    }

    @Transactional
    public Outcome start(NewThread thread, PersonId by) {
        ForumState state = db.sql("select state from forum_forum where id = :id for share")
                .param("id", thread.forum())
                .maybe(ForumState.class)
                .orElseThrow(NotFound::new);
        if (!state.talks()) return new Outcome.Closed(state);
        if (thread.title().isBlank()) return new Outcome.TitleMissing();
        if (thread.text().isBlank()) return new Outcome.TextMissing();
        if (Posts.tooLong(thread.text())) return new Outcome.TooLong(Posts.LONGEST);
        int started = db.sql("""
                        insert into forum_thread (id, forum_id, case_id, section_key, title, last_post_no, bumped_at,
                                                  started_by, started_at)
                        values (:id, :forum, :case, :section, :title, 0, :now, :by, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", thread.id())
                .param("forum", thread.forum())
                .param("case", thread.about())
                .param("section", thread.section())
                .param("title", Multilingual.of(thread.language().tag(), thread.title()))
                .param("now", clock.instant())
                .param("by", by)
                .update();
        if (started == 0) return new Outcome.StartedBefore(thread.id());
        events.publishEvent(new ForumTransition.ThreadStarted(thread.id(), thread.forum(), by));
        posts.add(NewPost.personal(PostId.next(), thread.id(), thread.language(), thread.text()), by);
        return new Outcome.Started(thread.id());
    }
}
