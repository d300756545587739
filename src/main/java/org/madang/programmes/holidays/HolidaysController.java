package org.madang.programmes.holidays;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.ConfirmHolidays;
import org.madang.programmes.HolidayId;
import org.madang.programmes.RemoveHoliday;
import org.madang.programmes.RestoreHoliday;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class HolidaysController {
    private final HolidayQueries queries;
    private final ConfirmHolidays confirm;
    private final RemoveHoliday remove;
    private final RestoreHoliday restore;
    private final Clock clock;

    HolidaysController(
            HolidayQueries queries,
            ConfirmHolidays confirm,
            RemoveHoliday remove,
            RestoreHoliday restore,
            Clock clock) {
        this.queries = queries;
        this.confirm = confirm;
        this.remove = remove;
        this.restore = restore;
        this.clock = clock;
    }

    @GetMapping("/holidays")
    @Allow(Action.KEEP_HOLIDAYS)
    Answer countries(Viewer viewer, Form form) {
        Year year = year(form, viewer);
        return Answer.page(new HolidaysPage.Countries(year, queries.countries(viewer, year)));
    }

    @GetMapping("/holidays/{calendar}")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer year(@PathVariable String calendar, Viewer viewer, Form form) {
        var place = new Country(calendar);
        Year year = year(form, viewer);
        After after = After.of(form.value("after"));
        List<HolidayQueries.Row> rows = queries.year(
                place,
                year,
                after == null ? year.atDay(1).minusDays(1) : after.date(),
                after == null ? null : after.id());
        boolean more = rows.size() > HolidayQueries.PAGE;
        List<HolidayQueries.Row> shown = more ? rows.subList(0, HolidayQueries.PAGE) : rows;
        String next = more
                ? "/holidays/" + place.code() + "?year=" + year + "&after="
                        + shown.getLast().date() + "~" + shown.getLast().id()
                : null;
        return Answer.page(new HolidaysPage(place, year, shown, queries.removed(place, year), next, after == null));
    }

    @PostMapping("/holidays/{calendar}/confirmation")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer confirmYear(@PathVariable String calendar, Viewer viewer, Form form) {
        Year year = year(form, viewer);
        int holidays = confirm.confirm(new Country(calendar), year, viewer.id()).holidays();
        return Answer.seeOther("/holidays/" + calendar + "?year=" + year)
                .withNotice("programmes.holidays.notice.confirmed", holidays);
    }

    @PostMapping("/holiday/{holiday}/confirmation")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer confirm(@PathVariable String holiday, Viewer viewer) {
        var id = HolidayId.of(holiday);
        int holidays = confirm.confirm(id, viewer.id()).holidays();
        return back(id).withNotice("programmes.holidays.notice.confirmed", holidays);
    }

    @PostMapping("/holiday/{holiday}/removal")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer remove(@PathVariable String holiday, Viewer viewer) {
        var id = HolidayId.of(holiday);
        return switch (remove.remove(id, viewer.id())) {
            case RemoveHoliday.Outcome.Removed removed -> back(id).withNotice("programmes.holidays.notice.removed");
            case RemoveHoliday.Outcome.RemovedAlready before ->
                back(id).withNotice("programmes.holidays.notice.removed");
        };
    }

    @PostMapping("/holiday/{holiday}/restoration")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer restore(@PathVariable String holiday, Viewer viewer) {
        var id = HolidayId.of(holiday);
        return switch (restore.restore(id, viewer.id())) {
            case RestoreHoliday.Outcome.Restored restored -> back(id).withNotice("programmes.holidays.notice.restored");
            case RestoreHoliday.Outcome.NotRemoved there -> back(id).withNotice("programmes.holidays.notice.restored");
            case RestoreHoliday.Outcome.Taken taken -> back(id).withNotice("programmes.holidays.notice.taken");
        };
    }

    private Answer back(HolidayId id) {
        HolidayQueries.Known known = queries.known(id);
        return Answer.seeOther(
                "/holidays/" + known.country() + "?year=" + known.date().getYear());
    }

    /** The year of the address; this one where it names none. */
    private Year year(Form form, Viewer viewer) {
        String typed = form.value("year");
        return typed.matches("20\\d\\d|21\\d\\d")
                ? Year.parse(typed)
                : Year.from(clock.instant().atZone(viewer.zone()));
    }

    /** The last row of the page before. */
    record After(LocalDate date, UUID id) {
        static @Nullable After of(String text) {
            String[] parts = text.split("~", -1);
            if (parts.length != 2) return null;
            try {
                LocalDate date = LocalDate.parse(parts[0]);
                return date.getYear() < 1900 || date.getYear() > 2199 ? null : new After(date, Ids.parse(parts[1]));
            } catch (DateTimeException | NotFound malformed) {
                return null;
            }
        }
    }
}
