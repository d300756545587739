package org.madang.programmes.copying;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.CopyNames;
import org.madang.programmes.CopyPlan;
import org.madang.programmes.Edition;
import org.madang.programmes.OutlineCopy;
import org.madang.programmes.setup.Ask;
import org.madang.programmes.setup.Typed;
import org.madang.shared.Multilingual;
import org.madang.web.Form;

/** What is asked about an edition that is held again, and the plan that the answers make. */
final class CopyForm {
    /** So many breaks may be added to those of the last edition. */
    private static final int MORE = 2;

    private static final int MOST_YEARS = 100;

    private final Edition edition;
    private final List<OutlineCopy.Pause> before;

    /** @param before the breaks of the edition that is copied */
    CopyForm(Edition edition, List<OutlineCopy.Pause> before) {
        this.edition = edition;
        this.before = before;
    }

    /** The answers to begin with: the same weekday in the next year that is still ahead, and the label of that year. */
    Form proposed(LocalDate today) {
        int years = 1;
        while (years < MOST_YEARS && again(years).isBefore(today)) years++;
        LocalDate start = again(years);
        String label = edition.label();
        for (int year = 0; year < years; year++) label = CopyNames.nextLabel(label);
        Form form = Form.empty()
                .with("of", edition.slug())
                .with("label", label)
                .with("slug", CopyNames.slug(edition.slug(), edition.label(), label))
                .with("startsOn", start.toString());
        Typed.fill(form, "title", CopyNames.title(edition.title(), edition.label(), label));
        placeBreaks(form, start);
        return form;
    }

    /** The same weekday around the same day, so many years later. */
    private LocalDate again(int years) {
        LocalDate date = edition.startsOn().plusYears(years).minusDays(3);
        return date.with(TemporalAdjusters.nextOrSame(edition.startsOn().getDayOfWeek()));
    }

    /** A new start takes the breaks along by whole weeks; so do they come to begin with. */
    void followStart(Form form) {
        LocalDate start = form.date("startsOn");
        if (start == null) return;
        String asked = form.value("breaksFor");
        if (asked.isEmpty()) placeBreaks(form, start);
        else if (asked.matches("\\d{4}-\\d{2}-\\d{2}") && !asked.equals(start.toString())) {
            LocalDate from = Form.empty().with("on", asked).date("on");
            long weeks = from == null ? 0 : OutlineCopy.weeks(from, start);
            for (int number = 0; number < before.size() + MORE; number++) {
                move(form, "break" + number + "-from", weeks);
                move(form, "break" + number + "-to", weeks);
            }
        }
        form.with("breaksFor", start.toString());
    }

    private static void move(Form form, String field, long weeks) {
        if (weeks == 0 || !typed(form, field)) return;
        Form probe = Form.empty();
        for (String part : new String[] {"year", "month", "day"})
            probe.with(field + "-" + part, form.datePart(field, part));
        LocalDate date = probe.date(field);
        if (date != null) write(form, field, date.plusWeeks(weeks));
    }

    private void placeBreaks(Form form, LocalDate start) {
        long weeks = OutlineCopy.weeks(edition.startsOn(), start);
        for (int number = 0; number < before.size(); number++) {
            OutlineCopy.Pause one = before.get(number);
            write(form, "break" + number + "-from", one.startsOn().plusWeeks(weeks));
            write(form, "break" + number + "-to", one.endsOn().plusWeeks(weeks));
        }
        form.with("breaksFor", start.toString());
    }

    private static void write(Form form, String field, LocalDate date) {
        form.with(field, date.toString())
                .with(field + "-year", String.valueOf(date.getYear()))
                .with(field + "-month", String.valueOf(date.getMonthValue()))
                .with(field + "-day", String.valueOf(date.getDayOfMonth()));
    }

    List<Ask> asks() {
        return Typed.all(
                List.of(
                        Ask.line("label", "programmes.setup.label").explained("programmes.setup.label.hint"),
                        Typed.askSlug()),
                Typed.askTexts("title", "programmes.setup.titleIn", false, edition.title()),
                List.of(Ask.date("startsOn", "programmes.copy.startsOn").explained("programmes.copy.startsOn.hint")));
    }

    List<CopyPage.Pause> pauses() {
        var pauses = new ArrayList<CopyPage.Pause>();
        for (int number = 0; number < before.size() + MORE; number++) {
            boolean known = number < before.size();
            OutlineCopy.Pause one = known ? before.get(number) : null;
            pauses.add(new CopyPage.Pause(
                    number,
                    known,
                    one == null ? Multilingual.EMPTY : one.title(),
                    one == null ? Multilingual.EMPTY : one.trackTitle(),
                    Ask.date("break" + number + "-from", "programmes.setup.startsOn")
                            .optional(),
                    Ask.date("break" + number + "-to", "programmes.setup.endsOn")
                            .optional()));
        }
        return pauses;
    }

    /** Null, with errors beside the fields, where an answer cannot be used. */
    @Nullable
    CopyPlan plan(Form form) {
        String label = form.required("label", 40);
        String slug = Typed.slug(form);
        Multilingual title = Typed.title(form, "title", edition.title());
        LocalDate start = form.date("startsOn");
        var breaks = new ArrayList<CopyPlan.NewBreak>();
        for (int number = 0; number < before.size() + MORE; number++) {
            String from = "break" + number + "-from";
            String to = "break" + number + "-to";
            if (!typed(form, from) && !typed(form, to)) continue;
            LocalDate first = form.date(from);
            LocalDate last = form.date(to);
            if (first == null || last == null) continue;
            if (last.isBefore(first)) form.error(to, "programmes.setup.endsFirst");
            else if (first.plusWeeks(60).isBefore(last)) form.error(to, "programmes.copy.break.long");
            else
                breaks.add(new CopyPlan.NewBreak(
                        number < before.size() ? before.get(number).trackId() : null,
                        number < before.size() ? before.get(number).title() : Multilingual.EMPTY,
                        first,
                        last));
        }
        return start == null || !form.ok() ? null : new CopyPlan(slug, label, title, start, breaks);
    }

    /** The answers once more, for the button that makes the copy. */
    Map<String, String> fields(CopyPlan plan, Form form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("of", edition.slug());
        fields.put("label", plan.label());
        fields.put("slug", plan.slug());
        fields.put("startsOn", plan.startsOn().toString());
        fields.put("breaksFor", plan.startsOn().toString());
        plan.title().texts().forEach((language, text) -> fields.put("title-" + language, text));
        for (int number = 0; number < before.size() + MORE; number++)
            for (String end : new String[] {"-from", "-to"}) {
                String field = "break" + number + end;
                LocalDate date = typed(form, field) ? form.date(field) : null;
                if (date != null) fields.put(field, date.toString());
            }
        return fields;
    }

    private static boolean typed(Form form, String field) {
        return form.has(field) || form.has(field + "-day") || form.has(field + "-month") || form.has(field + "-year");
    }
}
