package org.madang.programmes.holidays;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.BringHolidays.Judged;
import org.madang.programmes.BringHolidays.Verdict;
import org.madang.shared.Country;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * A list of holidays that an officer brings in.
 *
 * @param form the lines as they were brought
 * @param problems what is wrong with which line
 * @param lines what would become of each; null until they are looked at
 */
public record SheetPage(
        Country country,
        Form form,
        List<HolidaySheet.Problem> problems,
        @Nullable List<Judged> lines) implements Page {
    /** So many are shown; whoever mends them sees the rest. */
    private static final int SHOWN = 50;

    public String back() {
        return "/holidays/" + country.code();
    }

    public String action() {
        return back() + "/sheet";
    }

    public int most() {
        return HolidaySheet.MOST_LINES;
    }

    public List<String> wrong(Screen s) {
        return problems.stream()
                .limit(SHOWN)
                .map(one -> s.t(one.key(), one.arguments().toArray()))
                .toList();
    }

    public List<Choice> certainties(Screen s) {
        return Arrays.stream(Certainty.values())
                .map(one -> Choice.of(one.name(), s.t("programmes.holidays.certainty." + one)))
                .toList();
    }

    public String counts(Screen s) {
        return s.t(
                "programmes.sheet.counts",
                count(Verdict.ADD),
                count(Verdict.MOVE),
                count(Verdict.CONFIRM),
                count(Verdict.SAME));
    }

    /** How many lines would change something. */
    public long changes() {
        return lines == null ? 0 : lines.size() - count(Verdict.SAME);
    }

    private long count(Verdict verdict) {
        return lines == null
                ? 0
                : lines.stream().filter(one -> one.verdict() == verdict).count();
    }

    public String verdict(Screen s, Judged line) {
        return line.before() == null
                ? s.t("programmes.sheet.verdict." + line.verdict())
                : s.t("programmes.sheet.verdict.MOVE", s.f().date(line.before()));
    }

    public String shape(Judged line) {
        return switch (line.verdict()) {
            case ADD, CONFIRM -> "ok";
            case MOVE -> "warn";
            case SAME -> "draft";
        };
    }

    /** The lines once more, for the button that saves them. */
    public Map<String, String> fields() {
        List<String> text = form.values("text");
        return Map.of(
                "text", text.isEmpty() ? "" : text.getFirst(), "certainty", form.value("certainty"), "step", "save");
    }

    @Override
    public String template() {
        return "programmes/holidays/sheet.jte";
    }
}
