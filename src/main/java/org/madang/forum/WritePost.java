package org.madang.forum;

import java.util.Optional;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts in a thread: for oneself at once, for an institution once somebody else there has cleared it. */
@Component
public class WritePost {
    private final Db db;
    private final Posts posts;
    private final Clearance clearance;

    WritePost(Db db, Posts posts, Clearance clearance) {
        this.db = db;
        this.posts = posts;
        this.clearance = clearance;
    }

    public sealed interface Outcome {
        record Posted(int number) implements Outcome {}

        /** An official statement: it is there once it is cleared. */
        record WaitsForClearance() implements Outcome {}

        /** The same post came before. */
        record PostedBefore() implements Outcome {}

        record TextMissing() implements Outcome {}

        record TooLong(int limit) implements Outcome {}

        /** Nobody may post now. */
        record Closed(ForumState state) implements Outcome {}

        /** No such appointment today, or none that may speak, or not the secretariat's chair. */
        record MayNotSpeakSo() implements Outcome {}

        /** Nobody else at the institution may clear, so the statement would wait for ever. */
        record NobodyClears() implements Outcome {}

        /** What is answered is not in this thread. */
        record NothingToAnswer() implements Outcome {}
    }

    private record Place(ForumState state, boolean known, boolean answers, boolean presides) {}

    @Transactional
    public Outcome write(NewPost post, PersonId by) {
        Place place = lock(post, by);
        if (place.known()) return new Outcome.PostedBefore();
        if (!place.state().talks()) return new Outcome.Closed(place.state());
        if (post.text().isBlank()) return new Outcome.TextMissing();
        if (Posts.tooLong(post.text())) return new Outcome.TooLong(Posts.LONGEST);
        if (!place.answers()) return new Outcome.NothingToAnswer();
        return switch (post.capacity()) {
            case PERSONAL -> posted(post, by);
            case CHAIR, SECRETARIAT -> place.presides() ? posted(post, by) : new Outcome.MayNotSpeakSo();
            case OFFICIAL -> official(post, by);
        };
    }

    private Outcome posted(NewPost post, PersonId by) {
        if (post.appointment() != null) return new Outcome.MayNotSpeakSo();
        return new Outcome.Posted(posts.add(post, by));
    }

    private Outcome official(NewPost post, PersonId by) {
        Optional<UUID> institution = clearance.institutionSpokenFor(post.appointment(), by, posts.today());
        if (institution.isEmpty()) return new Outcome.MayNotSpeakSo();
        var clearers = clearance.clearersOf(institution.get(), by, posts.today());
        if (clearers.isEmpty()) return new Outcome.NobodyClears();
        posts.hold(post, by, institution.get());
        clearance.ask(post, institution.get(), by, clearers);
        return new Outcome.WaitsForClearance();
    }

    /** The lock on the thread makes a second copy of the same post wait, and then find the first. */
    private Place lock(NewPost post, PersonId by) {
        boolean there = db.sql("select id from forum_thread where id = :id for update")
                .param("id", post.thread())
                .exists();
        if (!there) throw new NotFound();
        return db.sql("""
                select forum.state,
                       exists (select 1 from forum_post where id = :post) as known,
                       cast(:reply as uuid) is null
                           or exists (select 1 from forum_post
                                      where id = :reply and thread_id = thread.id and state = 'VISIBLE') as answers,
                       exists (select 1 from v_grant held
                               where held.person_id = :by and held.role = 'SECRETARIAT'
                                 and (held.kind = 'PLATFORM'
                                      or held.scope in (forum.edition_id, edition.programme_id))) as presides
                from forum_thread thread join forum_forum forum on forum.id = thread.forum_id
                join v_edition edition on edition.id = forum.edition_id
                where thread.id = :id
                """)
                .param("id", post.thread())
                .param("post", post.id())
                .param("reply", post.replyTo())
                .param("by", by)
                .one(Place.class);
    }
}
