package org.madang.forum.studies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.forum.CaseId;
import org.madang.forum.CaseState;
import org.madang.forum.ForumId;
import org.madang.forum.ForumState;
import org.madang.forum.ThreadId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads for the pages of case studies. */
@Component
class CaseQueries {
    private final Db db;

    CaseQueries(Db db) {
        this.db = db;
    }

    /** @param mine whether the reader writes it */
    public record Head(
            CaseId id,
            Country country,
            Multilingual title,
            CaseState state,
            @Nullable String reason,
            ForumId forumId,
            String forumSlug,
            Multilingual forumTitle,
            ForumState forumState,
            boolean mine) {}

    private static final String HEAD = """
            select study.id, study.country, study.title, study.state, study.reason, forum.id as forum_id,
                   forum.slug as forum_slug, forum.title as forum_title, forum.state as forum_state,
                   exists (select 1 from forum_case_author author
                           where author.case_id = study.id and author.person_id = :reader) as mine
            from forum_case study join forum_forum forum on forum.id = study.forum_id
            """;

    Head head(String forum, String country, PersonId reader) {
        return db.sql(HEAD + "where forum.slug = :forum and study.country = :country")
                .param("forum", forum)
                .param("country", country)
                .param("reader", reader)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
    }

    Head head(CaseId id, PersonId reader) {
        return db.sql(HEAD + "where study.id = :id")
                .param("id", id)
                .param("reader", reader)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
    }

    public record Author(String name, String nameLanguage, String latinName, boolean demonstration) {}

    List<Author> authors(CaseId id) {
        return db.sql("""
                select person.print_name as name, person.name_language, person.latin_name, person.demonstration
                from forum_case_author author join v_person person on person.id = author.person_id
                where author.case_id = :id order by author.position limit 50
                """).param("id", id).list(Author.class);
    }

    /** A question and what the case study says to it; version 0 where nothing was written yet. */
    public record Section(
            int position,
            String key,
            Multilingual label,
            int longest,
            Multilingual text,
            boolean publicly,
            long version,
            @Nullable Instant writtenAt,
            @Nullable String writer,
            @Nullable Language writerLanguage) {}

    List<Section> sections(CaseId id) {
        return db.sql("""
                select section.position, section.key, section.label, section.longest, answer.text,
                       coalesce(answer.publicly, false) as publicly, coalesce(answer.version, 0) as version,
                       answer.written_at, writer.print_name as writer, writer.name_language as writer_language
                from forum_case study
                join forum_section section on section.forum_id = study.forum_id
                left join forum_answer answer on answer.case_id = study.id and answer.section_key = section.key
                left join v_person writer on writer.id = answer.written_by
                where study.id = :id order by section.position
                """).param("id", id).list(Section.class);
    }

    public record ThreadRow(
            ThreadId id, Multilingual title, @Nullable String sectionKey, int posts) {}

    List<ThreadRow> threads(CaseId id) {
        return db.sql("""
                select id, title, section_key, last_post_no as posts from forum_thread
                where case_id = :id order by bumped_at desc, id desc limit 30
                """).param("id", id).list(ThreadRow.class);
    }

    public record Question(
            ForumId forumId, String forumSlug, Multilingual forumTitle, int position, String key, Multilingual label) {}

    /** All questions of a forum, in order. */
    List<Question> questions(String forum) {
        return db.sql("""
                select forum.id as forum_id, forum.slug as forum_slug, forum.title as forum_title,
                       section.position, section.key, section.label
                from forum_forum forum join forum_section section on section.forum_id = forum.id
                where forum.slug = :forum order by section.position
                """).param("forum", forum).list(Question.class);
    }

    public record Answered(Country country, CaseState state, Multilingual text, boolean readable) {}

    /** One section across all countries. What its authors still hold, only they and the chair read. */
    List<Answered> across(ForumId forum, String section, PersonId reader, boolean chairs) {
        return db.sql("""
                select country, state, readable, case when readable then text end as text
                from (select study.country, study.state, answer.text,
                             study.state in ('SUBMITTED', 'ACCEPTED') or :chairs
                                 or exists (select 1 from forum_case_author author
                                            where author.case_id = study.id and author.person_id = :reader) as readable
                      from forum_case study
                      left join forum_answer answer on answer.case_id = study.id and answer.section_key = :section
                      where study.forum_id = :forum) answered
                limit 300
                """)
                .param("forum", forum)
                .param("section", section)
                .param("reader", reader)
                .param("chairs", chairs)
                .list(Answered.class);
    }

    public record Publication(
            String editionSlug,
            Multilingual editionTitle,
            Multilingual forumTitle,
            Multilingual intro,
            @Nullable Country country,
            Multilingual title,
            Multilingual label,
            Multilingual text) {}

    /** The public sections of accepted case studies; one empty row when there are none yet. */
    List<Publication> published(String forum) {
        return db.sql("""
                select edition.slug as edition_slug, edition.title as edition_title, forum.title as forum_title,
                       forum.intro, study.country, study.title, study.label, study.text
                from forum_forum forum join v_edition edition on edition.id = forum.edition_id
                left join lateral (
                    select accepted.country, accepted.title, section.label, section.position, answer.text
                    from forum_case accepted
                    join forum_answer answer on answer.case_id = accepted.id and answer.publicly and answer.text <> '{}'
                    join forum_section section
                      on section.forum_id = accepted.forum_id and section.key = answer.section_key
                    where accepted.forum_id = forum.id and accepted.state = 'ACCEPTED') study on true
                where forum.slug = :forum and forum.state <> 'DRAFT'
                order by study.country, study.position limit 500
                """).param("forum", forum).list(Publication.class);
    }
}
