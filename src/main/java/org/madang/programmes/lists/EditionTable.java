package org.madang.programmes.lists;

import java.time.LocalDate;
import java.util.List;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionState;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Editions of every programme, the latest first. */
final class EditionTable {
    private static final Codes STATES = Codes.of(EditionState.class, "programmes.lists.state.");
    private static final String AWAY = "(e.archived_at is not null or p.archived_at is not null)";

    private EditionTable() {}

    record Row(
            EditionId id,
            String slug,
            Multilingual title,
            String label,
            Multilingual programmeTitle,
            int sequence,
            LocalDate startsOn,
            LocalDate endsOn,
            EditionState state,
            boolean archived,
            long tracks) {}

    static StaffList<Row> of(Reach reach) {
        return new StaffList<>(
                        Subject.EDITIONS.path(),
                        Subject.EDITIONS.title(),
                        Row.class,
                        """
                        e.id, e.slug, e.title, e.label, p.title as programme_title, e.sequence, e.starts_on, e.ends_on, e.state,
                        (e.archived_at is not null or p.archived_at is not null) as archived, t.tracks
                        """,
                        """
                        programmes_edition e
                        join programmes_programme p on p.id = e.programme_id
                        cross join lateral (select count(*) as tracks from programmes_track
                                            where edition_id = e.id and archived_at is null) t
                        where """ + " " + Reach.EDITIONS,
                        reach.parameters(),
                        "e.id",
                        Row::id,
                        List.of(
                                Column.written(
                                        "title",
                                        "programmes.lists.title",
                                        "e.title",
                                        Row::title,
                                        row -> new Cell.WrittenLink(row.title(), "/set-up/editions/" + row.slug())),
                                Column.text(
                                        "label",
                                        "programmes.setup.label",
                                        "e.label",
                                        Row::label,
                                        row -> Cell.of(row.label())),
                                Column.written(
                                        "programme", "programmes.lists.programme", "p.title", Row::programmeTitle),
                                Column.day("starts", "programmes.setup.startsOn", "e.starts_on", Row::startsOn),
                                Column.day("ends", "programmes.setup.endsOn", "e.ends_on", Row::endsOn),
                                Column.number("tracks", "programmes.setup.tracks", "t.tracks", Row::tracks),
                                STATES.column(
                                        "state",
                                        "programmes.lists.state",
                                        "e.state",
                                        row -> row.state().name()),
                                Shelf.column(AWAY, Row::archived),
                                Column.<Row>number("sequence", "programmes.setup.sequence", "e.sequence::bigint", row ->
                                                (long) row.sequence())
                                        .onRequest()),
                        List.of(
                                Filter.searchIn(
                                        "programmes.lists.search",
                                        "said_in_all(e.title) || ' ' || said_in_all(p.title) || ' ' || e.label || ' ' || e.slug"),
                                STATES.filter("state", "programmes.lists.state", "e.state"),
                                Shelf.filter(AWAY)),
                        List.of(Subject.EDITIONS.act()))
                .sorted("-starts");
    }
}
