package org.madang.forum;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way in which a statement that waits is decided on. */
@Component
class Statements {
    private final Db db;
    private final Clock clock;
    private final Posts posts;
    private final Clearance clearance;
    private final ApplicationEventPublisher events;

    Statements(Db db, Clock clock, Posts posts, Clearance clearance, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.posts = posts;
        this.clearance = clearance;
        this.events = events;
    }

    record Standing(ThreadId threadId, PersonId authorId, PostState state, UUID institutionId) {}

    /** Locks the thread first, as whoever posts does, so that the two never wait for one another. */
    Standing lock(PostId id, PersonId by) {
        boolean there = db.sql("""
                select id from forum_thread where id = (select thread_id from forum_post where id = :id) for update
                """).param("id", id).exists();
        if (!there) throw new NotFound();
        Standing now = db.sql("""
                select post.thread_id, post.author_id, post.state, held.institution_id
                from forum_post post join v_appointment held on held.id = post.appointment_id
                where post.id = :id
                """).param("id", id).maybe(Standing.class).orElseThrow(NotFound::new);
        boolean may = clearance.clearersOf(now.institutionId(), now.authorId(), posts.today()).stream()
                .anyMatch(clearer -> clearer.id().equals(by));
        if (!may) throw new NotAllowed();
        return now;
    }

    int clear(PostId id, Standing now, PersonId by) {
        int number = posts.nextNumber(now.threadId());
        decide(id, now, PostState.VISIBLE, number, null, by);
        return number;
    }

    void giveBack(PostId id, Standing now, String reason, PersonId by) {
        decide(id, now, PostState.RETURNED, null, reason, by);
    }

    private void decide(
            PostId id, Standing now, PostState after, @Nullable Integer number, @Nullable String reason, PersonId by) {
        db.sql("""
                update forum_post
                set state = :state, post_no = :number, shown_at = :shown, decided_by = :by, decided_at = :now,
                    reason = :reason
                where id = :id
                """)
                .param("state", after)
                .param("number", number)
                .param("shown", number == null ? null : clock.instant())
                .param("by", by)
                .param("now", clock.instant())
                .param("reason", reason)
                .param("id", id)
                .update();
        events.publishEvent(new ForumTransition.PostMoved(
                id, Capacity.OFFICIAL, now.state(), after, by, now.institutionId(), reason));
    }
}
