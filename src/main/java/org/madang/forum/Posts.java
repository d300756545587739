package org.madang.forum;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.text.Graphemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way in which a post comes to stand in a thread. */
@Component
class Posts {
    static final int LONGEST = 10_000;

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Posts(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    static boolean tooLong(String text) {
        return Graphemes.count(text) > LONGEST;
    }

    /** Appointments run by the calendar of the secretariat. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }

    /** Shows a post to everybody in the forum. */
    int add(NewPost post, PersonId by) {
        int number = nextNumber(post.thread());
        insert(post, by, PostState.VISIBLE, number);
        read(post.thread(), number, by);
        events.publishEvent(
                new ForumTransition.PostMoved(post.id(), post.capacity(), null, PostState.VISIBLE, by, null, null));
        return number;
    }

    /** Keeps an official statement back until it is cleared. */
    void hold(NewPost post, PersonId by, UUID institution) {
        insert(post, by, PostState.WAITING, null);
        events.publishEvent(new ForumTransition.PostMoved(
                post.id(), post.capacity(), null, PostState.WAITING, by, institution, null));
    }

    int nextNumber(ThreadId thread) {
        return db.sql("""
                update forum_thread set last_post_no = last_post_no + 1, bumped_at = :now where id = :id
                returning last_post_no
                """).param("now", clock.instant()).param("id", thread).one(Integer.class);
    }

    /** Moves the mark of how far somebody has read; it never moves back. */
    void read(ThreadId thread, int number, PersonId by) {
        db.sql("""
                insert into forum_reader (person_id, thread_id, last_read_no) values (:by, :thread, :number)
                on conflict (person_id, thread_id) do update set last_read_no = excluded.last_read_no
                where forum_reader.last_read_no < excluded.last_read_no
                """)
                .param("by", by)
                .param("thread", thread)
                .param("number", number)
                .update();
    }

    private void insert(NewPost post, PersonId by, PostState state, @org.jspecify.annotations.Nullable Integer number) {
        db.sql("""
                insert into forum_post (id, thread_id, post_no, author_id, capacity, appointment_id, reply_to, language,
                                        text, state, written_at, shown_at)
                values (:id, :thread, :number, :by, :capacity, :appointment, :reply, :language,
                        :text, :state, :now, :shown)
                """)
                .param("id", post.id())
                .param("thread", post.thread())
                .param("number", number)
                .param("by", by)
                .param("capacity", post.capacity())
                .param("appointment", post.appointment())
                .param("reply", post.replyTo())
                .param("language", post.language())
                .param("text", post.text().strip())
                .param("state", state)
                .param("now", clock.instant())
                .param("shown", number == null ? null : clock.instant())
                .update();
    }
}
