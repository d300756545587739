package org.madang.programmes.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.madang.programmes.ConfirmHolidays;
import org.madang.programmes.HolidayId;
import org.madang.programmes.RemoveHoliday;
import org.madang.programmes.RestoreHoliday;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where holidays are confirmed, removed or put back, one or many; each stands for itself. */
@Controller
class ChosenController {
    static final String PATH = "/holidays/chosen";

    private final ChosenQueries queries;
    private final HolidayTables table;
    private final ConfirmHolidays confirm;
    private final RemoveHoliday remove;
    private final RestoreHoliday restore;
    private final Tables tables;
    private final Clock clock;

    ChosenController(
            ChosenQueries queries,
            HolidayTables table,
            ConfirmHolidays confirm,
            RemoveHoliday remove,
            RestoreHoliday restore,
            Tables tables,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.confirm = confirm;
        this.remove = remove;
        this.restore = restore;
        this.tables = tables;
        this.clock = clock;
    }

    /** Those that were ticked in the table; who comes without any finds what waits, all of it ticked at a wish. */
    @Allow(Action.KEEP_HOLIDAYS)
    @GetMapping(PATH)
    Answer ask(Form asked, Reader reader, Viewer viewer) {
        List<String> chosen = tables.chosen(table.of(viewer), asked, reader);
        if (chosen.isEmpty() && asked.checked("all", "yes")) chosen = waiting(viewer);
        Form form = Form.empty().with("holidays", chosen).with("back", HolidayTables.narrowed(asked));
        return Answer.page(page(form, viewer));
    }

    @Allow(Action.KEEP_HOLIDAYS)
    @PostMapping(PATH)
    Answer change(Form form, Viewer viewer) {
        ChosenPage.What what = form.choice("what", ChosenPage.What.class);
        List<UUID> chosen = ids(form);
        if (chosen.isEmpty()) form.error("holidays", "programmes.holidays.chosen.none");
        if (what == null || !form.ok()) return Answer.unprocessable(page(form, viewer));
        int done = 0;
        for (ChosenQueries.Row row : queries.of(chosen, viewer)) if (changes(what, row.id(), viewer.id())) done++;
        return Answer.seeOther(back(form)).withNotice("programmes.holidays.notice." + what, done, chosen.size() - done);
    }

    private boolean changes(ChosenPage.What what, HolidayId id, PersonId by) {
        return switch (what) {
            case CONFIRM -> confirm.confirm(id, by).holidays() > 0;
            case REMOVE ->
                switch (remove.remove(id, by)) {
                    case RemoveHoliday.Outcome.Removed removed -> true;
                    case RemoveHoliday.Outcome.RemovedAlready before -> false;
                };
            case RESTORE ->
                switch (restore.restore(id, by)) {
                    case RestoreHoliday.Outcome.Restored restored -> true;
                    case RestoreHoliday.Outcome.NotRemoved there -> false;
                    case RestoreHoliday.Outcome.Taken taken -> false;
                };
        };
    }

    private ChosenPage page(Form form, Viewer viewer) {
        List<UUID> chosen = ids(form);
        var rows = chosen.isEmpty() ? queries.waiting(viewer, today(viewer)) : queries.of(chosen, viewer);
        return new ChosenPage(rows, chosen.isEmpty() ? 0 : chosen.size() - rows.size(), back(form), form);
    }

    private List<String> waiting(Viewer viewer) {
        return queries.waiting(viewer, today(viewer)).stream()
                .map(row -> row.id().toString())
                .toList();
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static String back(Form form) {
        return TableView.back(form, HolidayTable.PATH);
    }

    private static List<UUID> ids(Form form) {
        return form.values("holidays").stream().map(Ids::parse).distinct().toList();
    }
}
