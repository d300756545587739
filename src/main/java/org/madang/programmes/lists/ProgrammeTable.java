package org.madang.programmes.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.ProgrammeKind;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** Programmes with how many editions they have had. */
final class ProgrammeTable {
    private static final Codes KINDS = Codes.of(ProgrammeKind.class, "programmes.kind.");
    private static final String AWAY = "p.archived_at is not null";

    private ProgrammeTable() {}

    /** @param last the last day of its last edition */
    record Row(
            ProgrammeId id,
            String slug,
            Multilingual title,
            ProgrammeKind kind,
            boolean archived,
            long editions,
            @Nullable LocalDate last) {}

    static StaffList<Row> of(Reach reach) {
        return new StaffList<>(
                Subject.PROGRAMMES.path(),
                Subject.PROGRAMMES.title(),
                Row.class,
                "p.id, p.slug, p.title, p.kind, p.archived_at is not null as archived, e.editions, e.last",
                """
                programmes_programme p
                cross join lateral (select count(*) as editions, max(ends_on) as last
                                    from programmes_edition where programme_id = p.id) e
                where """ + " " + Reach.PROGRAMMES,
                reach.parameters(),
                "p.id",
                Row::id,
                List.of(
                        Column.written(
                                "title",
                                "programmes.lists.title",
                                "p.title",
                                Row::title,
                                row -> new Cell.WrittenLink(row.title(), "/set-up/programmes/" + row.slug() + "/edit")),
                        KINDS.column(
                                "kind",
                                "programmes.setup.kind",
                                "p.kind",
                                row -> row.kind().name()),
                        Column.number("editions", "programmes.lists.editions", "e.editions", Row::editions),
                        Column.day("last", "programmes.lists.last", "e.last", Row::last),
                        Shelf.column(AWAY, Row::archived)),
                List.of(
                        Filter.searchIn("programmes.lists.search", "said_in_all(p.title) || ' ' || p.slug"),
                        KINDS.filter("kind", "programmes.setup.kind", "p.kind"),
                        Shelf.filter(AWAY)),
                List.of(Subject.PROGRAMMES.act()));
    }
}
