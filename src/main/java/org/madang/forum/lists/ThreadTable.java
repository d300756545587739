package org.madang.forum.lists;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.forum.ForumId;
import org.madang.forum.ThreadId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Threads of a forum; a statement that was not cleared yet counts in none of them. */
final class ThreadTable {
    private ThreadTable() {}

    /** @param country of the case study that it is about, with the section, if any */
    record Row(
            ThreadId id,
            Multilingual title,
            @Nullable Country country,
            Multilingual section,
            int posts,
            String startedBy,
            Language startedByLanguage,
            Instant startedAt,
            Instant bumpedAt) {}

    static StaffList<Row> of(String slug, ForumId forum) {
        return new StaffList<>(
                        "/forums/" + slug + "/threads",
                        "forum.threads",
                        Row.class,
                        """
                        thread.id, thread.title, study.country, section.label as section, thread.last_post_no as posts,
                        starter.print_name as started_by, starter.name_language as started_by_language,
                        thread.started_at, thread.bumped_at
                        """,
                        """
                        forum_thread thread
                        join v_person starter on starter.id = thread.started_by
                        left join forum_case study on study.id = thread.case_id
                        left join forum_section section
                               on section.forum_id = thread.forum_id and section.key = thread.section_key
                        where thread.forum_id = :forum
                        """,
                        Map.of("forum", forum),
                        "thread.id",
                        Row::id,
                        List.of(
                                Column.written(
                                        "title",
                                        "forum.thread.title",
                                        "thread.title",
                                        Row::title,
                                        row -> new Cell.WrittenLink(row.title(), "/threads/" + row.id())),
                                Column.number("posts", "forum.lists.posts", "thread.last_post_no::bigint", row ->
                                        (long) row.posts()),
                                Column.stamp("last", "forum.lists.last", "thread.bumped_at", Row::bumpedAt),
                                Codes.COUNTRIES.column(
                                        "country",
                                        "forum.lists.country",
                                        "study.country",
                                        row -> row.country() == null
                                                ? null
                                                : row.country().code()),
                                Column.written("section", "forum.lists.section", "section.label", Row::section),
                                Column.text(
                                        "by",
                                        "forum.lists.startedBy",
                                        "starter.print_name",
                                        Row::startedBy,
                                        row -> Cell.of(
                                                row.startedBy(),
                                                row.startedByLanguage().tag())),
                                Column.<Row>stamp("started", "forum.lists.started", "thread.started_at", Row::startedAt)
                                        .onRequest()),
                        List.of(
                                Filter.searchIn(
                                        "forum.lists.search", "said_in_all(thread.title) || ' ' || starter.print_name"),
                                Codes.COUNTRIES.filter("country", "forum.lists.country", "study.country")),
                        List.of())
                .sorted("-last")
                .whenEmpty("forum.threads.none", "forum.threads.none.text");
    }
}
