package org.madang.rosters.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** All lists that were brought, the newest first; whoever is no officer of the whole platform sees their own. */
final class ImportList {
    private static final List<String> STATES =
            Arrays.stream(ImportState.values()).map(ImportState::name).toList();

    private ImportList() {}

    /** @param trackTitle empty when the list enrols nobody */
    record Row(
            ImportId id,
            String fileName,
            int rows,
            ImportState state,
            Instant broughtAt,
            String broughtByName,
            Language broughtByLanguage,
            Instant movedAt,
            String movedByName,
            Language movedByLanguage,
            Multilingual trackTitle) {}

    static StaffList<Row> of(PersonId reader, boolean all) {
        return new StaffList<>(
                        "/imports",
                        "rosters.imports.title",
                        Row.class,
                        """
                        i.id, i.file_name, i.rows, i.state, i.brought_at, b.print_name as brought_by_name,
                        b.name_language as brought_by_language, i.moved_at, m.print_name as moved_by_name,
                        m.name_language as moved_by_language, t.title as track_title
                        """,
                        """
                        rosters_import i
                        join v_person b on b.id = i.brought_by join v_person m on m.id = i.moved_by
                        left join v_track t on t.id = i.track_id
                        where (:all or i.brought_by = :reader)
                        """,
                        Map.of("all", all, "reader", reader),
                        "i.id",
                        Row::id,
                        columns(),
                        List.of(
                                Filter.search(
                                        "rosters.imports.search",
                                        "folded(i.file_name || ' ' || b.print_name || ' ' || b.latin_name) like :q"),
                                Filter.choice(
                                        "state", "rosters.imports.state", "i.state = :state", ImportList::states)),
                        List.of())
                .sorted("-brought");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                new Column<>(
                        "file",
                        "rosters.imports.file",
                        row -> row.fileName().isEmpty()
                                ? new Cell.SayLink("rosters.pasted", "/imports/" + row.id())
                                : new Cell.Link(row.fileName(), null, "/imports/" + row.id()),
                        new Column.Order.Text<>("i.file_name", Row::fileName, true),
                        true),
                Column.plain(
                        "track",
                        "rosters.imports.track",
                        row -> row.trackTitle().equals(Multilingual.EMPTY)
                                ? new Cell.Say("rosters.imports.noTrack")
                                : new Cell.Titled(row.trackTitle())),
                Column.number("rows", "rosters.imports.rows", "i.rows::bigint", row -> (long) row.rows()),
                Column.named(
                        "state",
                        "rosters.imports.state",
                        "i.state",
                        row -> row.state().name(),
                        STATES,
                        (s, state) -> s.t("rosters.state." + state),
                        row -> new Cell.Pill(kind(row.state()), "rosters.state." + row.state())),
                Column.stamp("brought", "rosters.imports.brought", "i.brought_at", Row::broughtAt),
                Column.text(
                        "by",
                        "rosters.imports.broughtBy",
                        "b.print_name",
                        Row::broughtByName,
                        row -> Cell.of(
                                row.broughtByName(), row.broughtByLanguage().tag())),
                Column.stamp("last", "rosters.imports.last", "i.moved_at", Row::movedAt),
                Column.<Row>text(
                                "lastby",
                                "rosters.imports.lastBy",
                                "m.print_name",
                                Row::movedByName,
                                row -> Cell.of(
                                        row.movedByName(), row.movedByLanguage().tag()))
                        .onRequest());
    }

    private static String kind(ImportState state) {
        return switch (state) {
            case APPLIED -> "ok";
            case DISCARDED -> "closed";
            default -> state.atWork() ? "now" : "wait";
        };
    }

    private static List<Choice> states(Screen s) {
        return STATES.stream()
                .map(state -> Choice.of(state, s.t("rosters.state." + state)))
                .toList();
    }
}
