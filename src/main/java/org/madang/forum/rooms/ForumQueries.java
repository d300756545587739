package org.madang.forum.rooms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.forum.CaseState;
import org.madang.forum.ForumId;
import org.madang.forum.ForumState;
import org.madang.forum.ThreadId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads for the front page of a forum. */
@Component
class ForumQueries {
    static final int PAGE = 40;

    private final Db db;

    ForumQueries(Db db) {
        this.db = db;
    }

    public record Head(
            ForumId id,
            String slug,
            Multilingual title,
            Multilingual intro,
            ZoneId zone,
            ForumState state,
            Multilingual editionTitle,
            boolean published) {}

    Head head(String slug) {
        return db.sql("""
                select forum.id, forum.slug, forum.title, forum.intro, forum.zone, forum.state,
                       edition.title as edition_title,
                       exists (select 1 from forum_case study join forum_answer answer on answer.case_id = study.id
                               where study.forum_id = forum.id and study.state = 'ACCEPTED' and answer.publicly)
                           as published
                from forum_forum forum join v_edition edition on edition.id = forum.edition_id
                where forum.slug = :slug
                """).param("slug", slug).maybe(Head.class).orElseThrow(NotFound::new);
    }

    public record Section(int position, String key, Multilingual label) {}

    List<Section> sections(ForumId forum) {
        return db.sql("select position, key, label from forum_section where forum_id = :forum order by position")
                .param("forum", forum)
                .list(Section.class);
    }

    /** @param mine whether the reader writes it */
    public record Study(Country country, Multilingual title, CaseState state, int written, boolean mine) {}

    List<Study> studies(ForumId forum, PersonId reader) {
        return db.sql("""
                select study.country, study.title, study.state,
                       (select count(*) from forum_answer answer
                        where answer.case_id = study.id and answer.text <> '{}') as written,
                       exists (select 1 from forum_case_author author
                               where author.case_id = study.id and author.person_id = :reader) as mine
                from forum_case study where study.forum_id = :forum limit 300
                """).param("forum", forum).param("reader", reader).list(Study.class);
    }

    /** @param section the section of the case study it is about, if any */
    public record ThreadRow(
            ThreadId id,
            Multilingual title,
            @Nullable Country country,
            Multilingual section,
            int posts,
            int unread,
            Instant bumpedAt) {}

    /** The latest first; after the given one, if any. */
    List<ThreadRow> threads(ForumId forum, PersonId reader, @Nullable UUID after) {
        return db.sql("""
                select thread.id, thread.title, study.country, section.label as section,
                       thread.last_post_no as posts,
                       thread.last_post_no - coalesce(reader.last_read_no, 0) as unread, thread.bumped_at
                from forum_thread thread
                left join forum_case study on study.id = thread.case_id
                left join forum_section section
                       on section.forum_id = thread.forum_id and section.key = thread.section_key
                left join forum_reader reader on reader.thread_id = thread.id and reader.person_id = :reader
                where thread.forum_id = :forum
                  and (cast(:after as uuid) is null
                       or (thread.bumped_at, thread.id)
                          < (select bumped_at, id from forum_thread where id = cast(:after as uuid)))
                order by thread.bumped_at desc, thread.id desc limit :most
                """)
                .param("forum", forum)
                .param("reader", reader)
                .param("after", after)
                .param("most", PAGE + 1)
                .list(ThreadRow.class);
    }
}
