package org.madang.works.workspace;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.works.Keys;
import org.madang.works.PublishReach;
import org.madang.works.WorkId;
import org.madang.works.WorkState;
import org.madang.works.WorkType;

/** Works as the lists of those who answer for them: all of a track, and what waits for one person. */
final class WorkTable {
    static final String WAITING = "/works/waiting";

    private static final Codes TYPES = Codes.of(WorkType.class, "works.type.");
    private static final Codes STATES = Codes.of(WorkState.class, "works.state.");
    private static final Codes WAITS =
            Codes.of(List.of(WorkState.SUBMITTED.name(), WorkState.APPROVED.name()), "works.waiting.");
    private static final Codes LANGUAGES =
            new Codes(WorkLanguages.TAGS, (s, tag) -> s.f().language(new Language(tag)), true);

    private static final String SELECT = """
            work.id, work.type, work.state, work.state_since, work.language, version.number, version.title,
            work.public_no, work.slug, coalesce(team.name, author.print_name, '') as makers,
            author.name_language as makers_language, track.title as track_title
            """;
    private static final String FROM = """
            works_work work
            join works_version version on version.id = work.version_id
            join v_track track on track.id = work.track_id
            left join v_team team on team.id = work.team_id
            left join v_person author on author.id = work.author_id
            """;
    private static final String MAKERS = "coalesce(team.name, author.print_name, '')";
    private static final Filter SEARCH = Filter.searchIn(
            "works.table.search",
            "said_in_all(version.title) || ' ' || " + MAKERS
                    + " || ' ' || coalesce(author.latin_name, '') || ' ' || coalesce(work.public_no, '')");

    private WorkTable() {}

    /** @param makersLanguage null where a team made it */
    record Row(
            WorkId id,
            WorkType type,
            WorkState state,
            Instant stateSince,
            Language language,
            int number,
            Multilingual title,
            @Nullable String publicNo,
            @Nullable String slug,
            String makers,
            @Nullable Language makersLanguage,
            Multilingual trackTitle) {}

    /** Every work of a track, unfinished ones too. */
    static StaffList<Row> inTrack(String slug, TrackId track) {
        return new StaffList<>(
                        "/tracks/" + slug + "/works",
                        "works.list",
                        Row.class,
                        SELECT,
                        FROM + " where work.track_id = :track",
                        Map.of("track", track),
                        "work.id",
                        Row::id,
                        List.of(
                                title(),
                                state(),
                                type(),
                                makers(),
                                Column.stamp("since", "works.table.since", "work.state_since", Row::stateSince),
                                Column.maybe(
                                        "number",
                                        "works.table.number",
                                        "work.public_no",
                                        Row::publicNo,
                                        row -> Cell.of(row.publicNo(), "en")),
                                LANGUAGES
                                        .<Row>column(
                                                "language",
                                                "works.start.language",
                                                "work.language",
                                                row -> row.language().tag())
                                        .onRequest(),
                                Column.<Row>number("version", "works.table.version", "version.number::bigint", row ->
                                                (long) row.number())
                                        .onRequest()),
                        List.of(
                                SEARCH,
                                STATES.filter("state", "works.table.state", "work.state"),
                                TYPES.filter("type", "works.table.type", "work.type"),
                                LANGUAGES.filter("language", "works.start.language", "work.language")),
                        List.of())
                .sorted("-since")
                .whenEmpty("works.list.none", "works.list.none.wait");
    }

    /** Keys that this person may turn, and approved works that he or she may publish; the longest wait first. */
    static StaffList<Row> waiting(Viewer viewer, Keys keys) {
        var parameters = new HashMap<>(PublishReach.of(viewer));
        parameters.put("person", viewer.id());
        parameters.put("today", keys.today());
        return new StaffList<>(
                        WAITING,
                        "works.waiting",
                        Row.class,
                        SELECT,
                        FROM + """
                         where (work.state = 'SUBMITTED' and exists (
                                    select 1 from works_key key
                                    where key.version_id = work.version_id and key.verdict is null and
                        """ + Keys.IN_HAND + """
                                )
                             or work.state = 'APPROVED' and
                        """ + PublishReach.SQL + ")",
                        parameters,
                        "work.id",
                        Row::id,
                        List.of(
                                title(),
                                WAITS.column(
                                        "what",
                                        "works.table.waits",
                                        "work.state",
                                        row -> row.state().name()),
                                type(),
                                makers(),
                                Column.written("track", "works.table.track", "track.title", Row::trackTitle),
                                Column.stamp("since", "works.table.since", "work.state_since", Row::stateSince)),
                        List.of(
                                SEARCH,
                                WAITS.filter("what", "works.table.waits", "work.state"),
                                TYPES.filter("type", "works.table.type", "work.type")),
                        List.of())
                .sorted("since")
                .whenEmpty("works.waiting.none", "works.waiting.none.text");
    }

    private static Column<Row> title() {
        return Column.written(
                "title",
                "works.start.title",
                "version.title",
                Row::title,
                row -> new Cell.WrittenLink(
                        row.title(),
                        row.state() == WorkState.PUBLISHED ? "/showcase/" + row.slug() : "/works/" + row.id()));
    }

    private static Column<Row> state() {
        return STATES.column(
                "state",
                "works.table.state",
                "work.state",
                row -> row.state().name(),
                row -> new Cell.Pill(row.state().pill(), "works.state." + row.state()));
    }

    private static Column<Row> type() {
        return TYPES.column(
                "type", "works.table.type", "work.type", row -> row.type().name());
    }

    private static Column<Row> makers() {
        return Column.maybe(
                "makers",
                "works.table.makers",
                MAKERS,
                Row::makers,
                row -> Cell.of(
                        row.makers(),
                        row.makersLanguage() == null
                                ? null
                                : row.makersLanguage().tag()));
    }
}
