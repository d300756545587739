package org.madang.forum.lists;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madang.forum.CaseId;
import org.madang.forum.CaseState;
import org.madang.forum.ForumId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Case studies of a forum: who writes them and how far they are. */
final class CaseTable {
    private static final Codes STATES = Codes.of(CaseState.class, "forum.case.");

    private CaseTable() {}

    /** @param openly how many of the written sections everybody may read once it is accepted */
    record Row(
            CaseId id,
            Country country,
            Multilingual title,
            CaseState state,
            Instant stateSince,
            long written,
            long sections,
            long openly,
            String authors) {}

    static StaffList<Row> of(String slug, ForumId forum) {
        return new StaffList<>(
                        "/forums/" + slug + "/cases",
                        "forum.cases",
                        Row.class,
                        """
                        study.id, study.country, study.title, study.state, study.state_since, answer.written,
                        (select count(*) from forum_section where forum_id = :forum) as sections, answer.openly,
                        writer.authors
                        """,
                        """
                        forum_case study
                        cross join lateral (select count(*) as written, count(*) filter (where publicly) as openly
                                            from forum_answer where case_id = study.id and text <> '{}') answer
                        cross join lateral (select coalesce(string_agg(p.print_name, ' · ' order by a.position), '') as authors
                                            from forum_case_author a join v_person p on p.id = a.person_id
                                            where a.case_id = study.id) writer
                        where study.forum_id = :forum
                        """,
                        Map.of("forum", forum),
                        "study.id",
                        Row::id,
                        List.of(
                                Column.written(
                                        "title",
                                        "forum.lists.title",
                                        "study.title",
                                        Row::title,
                                        row -> new Cell.WrittenLink(
                                                row.title(), "/forums/" + slug + "/cases/" + row.country())),
                                Codes.COUNTRIES.column(
                                        "country",
                                        "forum.lists.country",
                                        "study.country",
                                        row -> row.country().code()),
                                STATES.column(
                                        "state",
                                        "forum.lists.state",
                                        "study.state",
                                        row -> row.state().name(),
                                        row -> new Cell.Pill(shape(row.state()), "forum.case." + row.state())),
                                new Column<>(
                                        "written",
                                        "forum.lists.written",
                                        row -> new Cell.Say("forum.cases.written", row.written(), row.sections()),
                                        Column.whole("answer.written", Row::written),
                                        true),
                                Column.number("openly", "forum.lists.openly", "answer.openly", Row::openly),
                                Column.maybe(
                                        "authors",
                                        "forum.case.authors",
                                        "writer.authors",
                                        Row::authors,
                                        row -> Cell.of(row.authors())),
                                Column.stamp("since", "forum.lists.since", "study.state_since", Row::stateSince)),
                        List.of(
                                Filter.searchIn(
                                        "forum.lists.search", "said_in_all(study.title) || ' ' || writer.authors"),
                                STATES.filter("state", "forum.lists.state", "study.state"),
                                Codes.COUNTRIES.filter("country", "forum.lists.country", "study.country")),
                        List.of())
                .sorted("country")
                .whenEmpty("forum.cases", "forum.cases.none");
    }

    private static String shape(CaseState state) {
        return switch (state) {
            case DRAFTING -> "draft";
            case SUBMITTED -> "wait";
            case RETURNED -> "warn";
            case ACCEPTED -> "ok";
        };
    }
}
