package org.madang.programmes.holidays;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.HolidayPlan;
import org.madang.shared.Country;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.text.Graphemes;
import org.madang.sheets.Refused;
import org.madang.sheets.Sheet;

/**
 * Lines of a CSV file, each a holiday: the list that comes with the program, the file of our own table, and whatever a
 * ministry publishes with a day and a name in it.
 */
record HolidaySheet(List<HolidayPlan> plans, List<Problem> problems) {
    static final int MOST_LINES = 400;

    /** @param key message key; the first argument is the number of the line */
    record Problem(String key, List<Object> arguments) {
        static Problem of(String what, long line, String typed) {
            return new Problem("programmes.sheet.line." + what, List.of(line, Graphemes.limit(typed, 60)));
        }
    }

    private record Line(int no, List<String> cells) {}

    private enum Column {
        DATE("date", "day", "날짜"),
        NAME("name", "holiday", "이름"),
        REGION("region", "only in this region", "지역", "이 지역에만 해당"),
        CERTAINTY("estimated", "state", "certainty", "예상", "상태"),
        COUNTRY("country", "국가", "나라");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private static final List<String> ESTIMATED = List.of("1", "true", "yes", "estimated", "예상");
    private static final List<String> CONFIRMED = List.of("0", "false", "no", "confirmed", "확정");
    private static final List<String> UNSAID = List.of("", "not yet confirmed", "미확정");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\.?|(\\d{4})(\\d{2})(\\d{2})");
    private static final List<Column> USUAL = List.of(Column.DATE, Column.NAME, Column.REGION, Column.CERTAINTY);

    /**
     * @param text lines of cells apart by comma, semicolon or tab
     * @param estimated what a line is that does not say it
     * @throws Refused when these are no lines of a sheet
     */
    static HolidaySheet read(String text, Country country, boolean estimated) {
        var sheet = new HolidaySheet(new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<List<Object>>();
        Map<Column, Integer> columns = null;
        for (Line written : lines(text)) {
            int line = written.no();
            List<String> cells = written.cells();
            if (columns == null) {
                boolean heading = cells.stream().allMatch(cell -> day(cell) == null);
                columns = heading ? named(cells) : usual();
                if (heading) {
                    if (!isHeading(cells))
                        return new HolidaySheet(
                                List.of(),
                                List.of(new Problem(
                                        "programmes.sheet.heading",
                                        List.of(Graphemes.limit(String.join(" ", cells), 60)))));
                    continue;
                }
            }
            if (sheet.plans.size() + sheet.problems.size() == MOST_LINES) {
                sheet.problems.add(new Problem("programmes.sheet.many", List.of((long) MOST_LINES)));
                break;
            }
            HolidayPlan plan = sheet.plan(cells, columns, line, country, estimated);
            if (plan == null) continue;
            if (seen.add(List.of(plan.date(), plan.name(), plan.region()))) sheet.plans.add(plan);
            else sheet.problems.add(Problem.of("twice", line, plan.name()));
        }
        return sheet;
    }

    private @Nullable HolidayPlan plan(
            List<String> cells, Map<Column, Integer> columns, int line, Country country, boolean estimated) {
        int before = problems.size();
        String written = cell(cells, columns, Column.DATE);
        LocalDate date = day(written);
        if (date == null) problems.add(Problem.of("date", line, written));
        String name = cell(cells, columns, Column.NAME);
        if (name.isEmpty()) problems.add(Problem.of("name", line, ""));
        if (Graphemes.exceeds(name, 120)) problems.add(Problem.of("long", line, name));
        String region = cell(cells, columns, Column.REGION);
        if (Graphemes.exceeds(region, 80)) problems.add(Problem.of("long", line, region));
        String place = cell(cells, columns, Column.COUNTRY);
        if (!place.isEmpty() && !isCalled(country, place)) problems.add(Problem.of("country", line, place));
        String certainty = cell(cells, columns, Column.CERTAINTY).toLowerCase(Locale.ROOT);
        boolean moves = UNSAID.contains(certainty) ? estimated : ESTIMATED.contains(certainty);
        if (!UNSAID.contains(certainty) && !moves && !CONFIRMED.contains(certainty))
            problems.add(Problem.of("certainty", line, certainty));
        return date == null || problems.size() > before ? null : new HolidayPlan(date, name, region, moves);
    }

    private static boolean isCalled(Country country, String place) {
        return place.equalsIgnoreCase(country.code())
                || Stream.of(Language.ENGLISH, Language.KOREAN)
                        .anyMatch(language ->
                                place.equalsIgnoreCase(new Format(language, ZoneOffset.UTC).country(country)));
    }

    private static String cell(List<String> cells, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    private static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(written.strip());
        if (!day.matches()) return null;
        int first = day.group(1) == null ? 4 : 1;
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2)));
            return date.getYear() < 2000 || date.getYear() > 2199 ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Map<Column, Integer> usual() {
        var columns = new EnumMap<Column, Integer>(Column.class);
        USUAL.forEach(column -> columns.put(column, columns.size()));
        return columns;
    }

    private static Map<Column, Integer> named(List<String> heading) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < heading.size(); at++)
            for (Column column : Column.values())
                if (column.headings.contains(heading.get(at).toLowerCase(Locale.ROOT))) columns.putIfAbsent(column, at);
        return columns;
    }

    /** Whether these are the headings of a list of holidays. */
    static boolean isHeading(List<String> cells) {
        return named(cells).keySet().containsAll(List.of(Column.DATE, Column.NAME));
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        Sheet.paste(
                text,
                (no, cells) ->
                        lines.add(new Line(no, cells.stream().map(String::strip).toList())));
        return lines;
    }
}
