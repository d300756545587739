package org.madang.programmes.holidays;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.AddHoliday;
import org.madang.programmes.ChangeHoliday;
import org.madang.programmes.HolidayId;
import org.madang.programmes.HolidayPlan;
import org.madang.programmes.setup.Ask;
import org.madang.programmes.setup.AskPage;
import org.madang.programmes.setup.LastChanges;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class HolidayFormController {
    private final AddHoliday add;
    private final ChangeHoliday change;
    private final HolidayQueries queries;
    private final LastChanges changes;

    HolidayFormController(AddHoliday add, ChangeHoliday change, HolidayQueries queries, LastChanges changes) {
        this.add = add;
        this.change = change;
        this.queries = queries;
        this.changes = changes;
    }

    @GetMapping("/holidays/{calendar}/new")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer newHoliday(@PathVariable String calendar) {
        return Answer.page(creating(new Country(calendar), Form.empty()));
    }

    @PostMapping("/holidays/{calendar}")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer add(@PathVariable String calendar, Viewer viewer, Form form) {
        var place = new Country(calendar);
        HolidayPlan plan = plan(form);
        if (plan == null) return Answer.unprocessable(creating(place, form));
        return switch (add.add(place, plan, viewer.id())) {
            case AddHoliday.Outcome.Added added ->
                Answer.seeOther(list(place, plan.date())).withNotice("programmes.notice.saved");
            case AddHoliday.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(place, form.error("name", "programmes.holidays.taken")));
        };
    }

    @GetMapping("/holiday/{holiday}/edit")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer edit(@PathVariable String holiday) {
        HolidayQueries.Known known = queries.known(HolidayId.of(holiday));
        return Answer.page(changing(known, filled(known)));
    }

    @PostMapping("/holiday/{holiday}")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "holiday")
    Answer change(@PathVariable String holiday, Viewer viewer, Form form) {
        HolidayQueries.Known known = queries.known(HolidayId.of(holiday));
        HolidayPlan plan = plan(form);
        int version = form.number("version", 1, Integer.MAX_VALUE);
        if (plan == null || !form.ok()) return Answer.unprocessable(changing(known, form));
        return switch (change.change(known.id(), version, plan, viewer.id())) {
            case ChangeHoliday.Outcome.Changed changed ->
                Answer.seeOther(list(known.country(), plan.date())).withNotice("programmes.notice.saved");
            case ChangeHoliday.Outcome.Taken taken ->
                Answer.unprocessable(changing(known, form.error("name", "programmes.holidays.taken")));
            case ChangeHoliday.Outcome.Stale stale ->
                Answer.conflict(changing(known, form).beside(new AskPage.Other(filled(known), changes.of(known.id()))));
            case ChangeHoliday.Outcome.Removed removed ->
                Answer.conflict(changing(known, form.error("name", "programmes.holidays.gone")));
        };
    }

    private static Form filled(HolidayQueries.Known known) {
        return Form.empty()
                .with("version", String.valueOf(known.version()))
                .with("date", known.date().toString())
                .with("name", known.name())
                .with("region", known.region())
                .with("certainty", (known.estimated() ? Certainty.ESTIMATED : Certainty.CONFIRMED).name());
    }

    private static String list(Country country, LocalDate date) {
        return "/holidays/" + country + "?year=" + date.getYear();
    }

    private static @Nullable HolidayPlan plan(Form form) {
        LocalDate date = form.date("date");
        String name = form.required("name", 120);
        String region = form.optional("region", 80);
        Certainty certainty = form.choice("certainty", Certainty.class);
        return date == null || certainty == null || !form.ok()
                ? null
                : new HolidayPlan(date, name, region, certainty == Certainty.ESTIMATED);
    }

    private static AskPage creating(Country country, Form form) {
        return page("programmes.holidays.new", country, "/holidays/" + country, "/holidays/" + country, form);
    }

    private static AskPage changing(HolidayQueries.Known known, Form form) {
        return page(
                        "programmes.holidays.change",
                        known.country(),
                        list(known.country(), known.date()),
                        "/holiday/" + known.id(),
                        form)
                .kept("/holiday/" + known.id());
    }

    private static AskPage page(String title, Country country, String back, String action, Form form) {
        return new AskPage(
                title,
                Multilingual.EMPTY,
                back,
                action,
                form,
                List.of(
                        Ask.date("date", "programmes.holidays.date"),
                        Ask.line("name", "programmes.holidays.name").explained("programmes.holidays.name.hint"),
                        Ask.line("region", "programmes.holidays.region")
                                .explained("programmes.holidays.region.hint")
                                .optional(),
                        Ask.one(
                                "certainty",
                                "programmes.holidays.certainty",
                                s -> java.util.Arrays.stream(Certainty.values())
                                        .map(one -> Choice.of(
                                                one.name(), s.t("programmes.holidays.certainty." + one.name())))
                                        .toList())));
    }
}
