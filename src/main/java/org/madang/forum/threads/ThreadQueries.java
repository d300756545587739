package org.madang.forum.threads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.forum.Capacity;
import org.madang.forum.CaseId;
import org.madang.forum.ForumId;
import org.madang.forum.ForumState;
import org.madang.forum.PostId;
import org.madang.forum.PostState;
import org.madang.forum.ThreadId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads for the pages of threads. */
@Component
class ThreadQueries {
    static final int PAGE = 50;

    private final Db db;

    ThreadQueries(Db db) {
        this.db = db;
    }

    /** @param read number of the last post that the reader has seen */
    public record Head(
            ThreadId id,
            Multilingual title,
            String forumSlug,
            Multilingual forumTitle,
            ForumState state,
            @Nullable Country country,
            @Nullable String sectionKey,
            Multilingual section,
            int last,
            int read) {}

    Head head(ThreadId id, PersonId reader) {
        return db.sql("""
                select thread.id, thread.title, forum.slug as forum_slug, forum.title as forum_title, forum.state,
                       study.country, thread.section_key, section.label as section, thread.last_post_no as last,
                       coalesce(reader.last_read_no, 0) as read
                from forum_thread thread
                join forum_forum forum on forum.id = thread.forum_id
                left join forum_case study on study.id = thread.case_id
                left join forum_section section
                       on section.forum_id = thread.forum_id and section.key = thread.section_key
                left join forum_reader reader on reader.thread_id = thread.id and reader.person_id = :reader
                where thread.id = :id
                """)
                .param("id", id)
                .param("reader", reader)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * @param number null for a statement that nobody but its author sees yet
     * @param institution whose statement it is; empty when somebody speaks for themselves
     * @param answered number of the post it answers
     */
    public record PostRow(
            PostId id,
            @Nullable Integer number,
            String author,
            Language authorLanguage,
            String latinName,
            @Nullable Country country,
            boolean demonstration,
            Capacity capacity,
            Multilingual roleTitle,
            Multilingual institution,
            Language language,
            String text,
            PostState state,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable Integer answered,
            @Nullable String answeredAuthor,
            @Nullable Language answeredLanguage) {}

    /** The posts after a number, and at the end the reader's own statements that nobody else sees yet. */
    List<PostRow> posts(ThreadId thread, int after, PersonId reader) {
        return db.sql("""
                with shown as (
                    (select * from forum_post where thread_id = :thread and post_no > :after order by post_no limit :most)
                    union all
                    (select * from forum_post where thread_id = :thread and author_id = :reader and state <> 'VISIBLE'
                     order by written_at desc limit 10))
                select shown.id, shown.post_no as number, author.print_name as author,
                       author.name_language as author_language, author.latin_name, author.country, author.demonstration,
                       shown.capacity, held.role_title, institution.name as institution, shown.language, shown.text,
                       shown.state, coalesce(shown.shown_at, shown.written_at) as at, shown.reason,
                       parent.post_no as answered, parent_author.print_name as answered_author,
                       parent_author.name_language as answered_language
                from shown
                join v_person author on author.id = shown.author_id
                left join v_appointment held on held.id = shown.appointment_id
                left join v_institution institution on institution.id = held.institution_id
                left join forum_post parent on parent.id = shown.reply_to
                left join v_person parent_author on parent_author.id = parent.author_id
                order by shown.post_no nulls last, shown.written_at
                """)
                .param("thread", thread)
                .param("after", after)
                .param("most", PAGE)
                .param("reader", reader)
                .list(PostRow.class);
    }

    public record Answered(PostId id, int number, String author, Language authorLanguage) {}

    Optional<Answered> answered(ThreadId thread, PostId id) {
        return db.sql("""
                select post.id, post.post_no as number, author.print_name as author,
                       author.name_language as author_language
                from forum_post post join v_person author on author.id = post.author_id
                where post.id = :id and post.thread_id = :thread and post.state = 'VISIBLE'
                """).param("id", id).param("thread", thread).maybe(Answered.class);
    }

    public record Place(
            ForumId forumId,
            String slug,
            Multilingual title,
            ForumState state,
            @Nullable CaseId caseId,
            @Nullable String sectionKey,
            Multilingual section) {}

    /** Where a thread would start: in a forum, about a country's case study, about one section of it. */
    Place place(String forum, String country, String section) {
        return db.sql("""
                select forum.id as forum_id, forum.slug, forum.title, forum.state, study.id as case_id,
                       section.key as section_key, section.label as section
                from forum_forum forum
                left join forum_case study on study.forum_id = forum.id and study.country = :country
                left join forum_section section
                       on section.forum_id = forum.id and section.key = :section and study.id is not null
                where forum.slug = :forum
                """)
                .param("forum", forum)
                .param("country", country)
                .param("section", section)
                .maybe(Place.class)
                .orElseThrow(NotFound::new);
    }

    public record Statement(
            PostId id,
            Multilingual institution,
            Multilingual roleTitle,
            String author,
            Language authorLanguage,
            Multilingual thread,
            Multilingual forum,
            Language language,
            String text,
            PostState state,
            Instant writtenAt,
            @Nullable String reason,
            @Nullable String decider,
            @Nullable Language deciderLanguage,
            @Nullable Instant decidedAt) {}

    Statement statement(PostId id) {
        return db.sql("""
                select post.id, institution.name as institution, held.role_title, author.print_name as author,
                       author.name_language as author_language, thread.title as thread, forum.title as forum,
                       post.language, post.text, post.state, post.written_at, post.reason,
                       decider.print_name as decider, decider.name_language as decider_language, post.decided_at
                from forum_post post
                join forum_thread thread on thread.id = post.thread_id
                join forum_forum forum on forum.id = thread.forum_id
                join v_appointment held on held.id = post.appointment_id
                join v_institution institution on institution.id = held.institution_id
                join v_person author on author.id = post.author_id
                left join v_person decider on decider.id = post.decided_by
                where post.id = :id
                """).param("id", id).maybe(Statement.class).orElseThrow(NotFound::new);
    }
}
