package org.madang.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Viewer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.madang.web.Screen;
import org.madang.web.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a list as its address asks for it, in the same number of statements whatever it holds. */
@Component
public class Tables {
    static final int PAGE = 50;
    private static final int BATCH = 500;

    private final Db db;
    private final SavedViews views;
    private final Screens screens;

    Tables(Db db, SavedViews views, Screens screens) {
        this.db = db;
        this.views = views;
        this.screens = screens;
    }

    /** One page of a list, for the one who reads it. */
    @Transactional(readOnly = true)
    public <R> TableView view(StaffList<R> list, Form form, Reader reader) {
        Screen s = screens.words(reader);
        Viewer viewer = reader.viewer();
        Asked asked = Asked.of(list, form);
        planForWhatIsSought(asked);
        var statements = new Statements<>(db, list, asked, s);
        int page = asked.whole() ? Asked.MOST_ROWS : PAGE;
        var found = statements.page(page + 1);
        // What stood there was settled meanwhile, as by an act on the last row of the last page.
        if (found.isEmpty() && asked.place() != null) {
            asked = asked.first();
            statements = new Statements<>(db, list, asked, s);
            found = statements.page(page + 1);
        }
        list.manner().seen().accept(found);
        return TableView.of(
                list,
                asked,
                s,
                statements,
                found,
                statements.count(TableView.COUNTED + 1),
                page,
                viewer == null || viewer.acting() != null ? null : views.of(viewer.id(), list.path()));
    }

    /**
     * What was chosen in a list for an act: the rows that were ticked or, when somebody chose all of them, whatever the
     * filters leave now, as far as so many may be chosen at once.
     */
    @Transactional(readOnly = true)
    public <R> List<String> chosen(StaffList<R> list, Form form, Reader reader) {
        Asked asked = Asked.of(list, form);
        if (asked.chosen() != Asked.Chosen.EVERY) return form.values("row");
        planForWhatIsSought(asked);
        return new Statements<>(db, list, asked, screens.words(reader))
                .page(Asked.MOST_ROWS).stream()
                        .map(row -> list.uuid(row).toString())
                        .toList();
    }

    /**
     * Writes the chosen rows, or all that the filters leave, into a file: on disk first, because a slow line must not
     * hold a connection to the database.
     */
    @Transactional(readOnly = true)
    public <R> SendFile.Sent write(StaffList<R> list, Form form, Reader reader, FileWriter writer, Path file)
            throws IOException {
        Screen s = screens.words(reader);
        Asked asked = Asked.of(list, form);
        planForWhatIsSought(asked);
        var columns = list.columns().stream()
                .filter(column -> column.filed())
                .filter(column -> column.equals(list.columns().getFirst()) || asked.shows(column))
                .toList();
        var written = new ArrayList<List<UUID>>();
        var some = new ArrayList<R>();
        try (var rows = writer.open(file, s.t(list.title()))) {
            rows.row(columns.stream()
                    .<Datum>map(column -> new Datum.Text(s.t(column.label())))
                    .toList());
            new Statements<>(db, list, asked, s).all(asked.rows()).each(list.row(), row -> {
                some.add(row);
                if (some.size() == BATCH) written.add(written(list, columns, some, rows, s));
            });
            written.add(written(list, columns, some, rows, s));
        }
        return new SendFile.Sent(columns.stream().map(Column::key).toList(), written);
    }

    private static <R> List<UUID> written(
            StaffList<R> list, List<Column<R>> columns, List<R> some, FileWriter.Rows rows, Screen s) {
        list.manner().seen().accept(some);
        for (R row : some)
            rows.row(columns.stream()
                    .map(column -> column.cell().apply(row).datum(s))
                    .toList());
        var ids = some.stream().map(list::uuid).toList();
        some.clear();
        return ids;
    }

    /**
     * A plan that is kept for any value walks a million people in order, where the index would find the few that are
     * sought; so a narrowed list is planned for its own values.
     */
    private void planForWhatIsSought(Asked asked) {
        if (!asked.filters().isEmpty())
            db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .one(String.class);
    }
}
