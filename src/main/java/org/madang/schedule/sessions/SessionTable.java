package org.madang.schedule.sessions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.SessionId;
import org.madang.schedule.sessions.SessionsPage.Standing;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** The sessions of a track as a table of its staff: how each stands, who came, what it falls on. */
final class SessionTable {
    private static final Codes STANDINGS = Codes.of(Standing.class, "schedule.standing.");

    /** The same as {@link org.madang.schedule.Door} says: the door opens 15 minutes before and closes 30 minutes after. */
    private static final String STANDING = """
            case when s.state <> 'SCHEDULED' then s.state
                 when :now < s.starts_at - interval '15 minutes' then 'AHEAD'
                 when :now < s.starts_at + make_interval(mins => s.minutes + 30) then 'OPEN'
                 else 'ROLL_CALL' end
            """;

    /** Where what is to be done stands, beside what tells it. */
    private static final int AFTER_STANDING = 5;

    private SessionTable() {}

    /**
     * @param came how many were seen at its door or in its room
     * @param expected how many the closed roll call counts; 0 before
     * @param hundredths of the units that it credits
     * @param away who announced an absence
     * @param holidays countries of the track in which it falls on a holiday
     */
    record Row(
            SessionId id,
            int weekNo,
            Multilingual title,
            ZoneId zone,
            Instant startsAt,
            int minutes,
            Standing standing,
            @Nullable Instant movedFrom,
            String reason,
            long came,
            long expected,
            long hundredths,
            long away,
            List<String> holidays) {
        BigDecimal credited() {
            return BigDecimal.valueOf(hundredths, 2);
        }

        /** In percent; null before there is one. */
        @Nullable
        BigDecimal rate() {
            return expected == 0
                    ? null
                    : credited()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
        }
    }

    /** @param mayMark whether the reader closes roll calls; @param mayRun whether the reader moves sessions */
    static StaffList<Row> of(SessionQueries.TrackRow track, Instant now, boolean mayMark, boolean mayRun) {
        return new StaffList<>(
                        "/tracks/" + track.slug() + "/sessions/list",
                        "schedule.sessions.title",
                        Row.class,
                        """
                        s.id, s.week_no, s.title, s.zone, s.starts_at, s.minutes, d.standing, s.moved_from, s.reason,
                        c.came, m.expected, m.hundredths, a.away, h.holidays
                        """,
                        """
                        schedule_session s
                        cross join lateral (select """ + " " + STANDING + """
                                            as standing) d
                        cross join lateral (select count(distinct person_id) as came from schedule_evidence
                                            where session_id = s.id) c
                        cross join lateral (select count(*) filter (where counts) as expected,
                                                   (coalesce(sum(units) filter (where counts), 0) * 100)::bigint
                                                       as hundredths
                                            from schedule_mark
                                            where session_id = s.id and s.roll_call_state = 'CLOSED') m
                        cross join lateral (select count(*) as away from schedule_absence where session_id = s.id) a
                        cross join lateral (select array(select distinct country from v_holiday
                                                         where country = any(:countries) and date = s.local_start::date
                                                         order by country) as holidays) h
                        where s.track_id = :track
                        """,
                        Map.of("track", track.id(), "now", now, "countries", SessionQueries.countries(track)),
                        "s.id",
                        Row::id,
                        columns(mayMark, mayRun),
                        List.of(
                                Filter.searchIn("schedule.table.search", "said_in_all(s.title) || ' ' || s.reason"),
                                STANDINGS.filter("standing", "schedule.table.standing", "d.standing"),
                                Filter.choice(
                                        "holiday",
                                        "schedule.table.holiday",
                                        ":holiday = any(h.holidays)",
                                        s -> Codes.COUNTRIES.choices(s).stream()
                                                .filter(choice -> SessionQueries.countries(track)
                                                        .contains(choice.value()))
                                                .toList())),
                        List.of())
                .sorted("starts")
                .whenEmpty("schedule.sessions.none", "schedule.sessions.none.next");
    }

    private static List<Column<Row>> columns(boolean mayMark, boolean mayRun) {
        var columns = new ArrayList<Column<Row>>(Arrays.asList(
                Column.written(
                        "title",
                        "schedule.table.title",
                        "s.title",
                        Row::title,
                        row -> row.standing() == Standing.CANCELLED
                                ? new Cell.Titled(row.title())
                                : new Cell.WrittenLink(row.title(), "/join/" + row.id())),
                Column.number("week", "schedule.plan.week", "s.week_no::bigint", row -> (long) row.weekNo()),
                Column.stamp("starts", "schedule.table.starts", "s.starts_at", Row::startsAt),
                Column.plain(
                        "there",
                        "schedule.table.there",
                        row -> new Cell.AtPlace(row.startsAt(), row.minutes(), row.zone())),
                STANDINGS.column(
                        "standing",
                        "schedule.table.standing",
                        "d.standing",
                        row -> row.standing().name(),
                        row -> new Cell.Pill(row.standing().pill(), "schedule.standing." + row.standing())),
                Column.plain(
                        "credited",
                        "schedule.table.credited",
                        row -> row.expected() == 0
                                ? Cell.EMPTY
                                : new Cell.Decimal(row.credited().stripTrailingZeros())),
                new Column<>(
                        "expected",
                        "schedule.table.expected",
                        row -> row.expected() == 0 ? Cell.EMPTY : new Cell.Number(row.expected()),
                        Column.whole("m.expected", Row::expected),
                        true),
                new Column<>(
                        "rate",
                        "schedule.table.rate",
                        row -> row.rate() == null ? Cell.EMPTY : new Cell.Decimal(row.rate()),
                        Column.whole(
                                "case when m.expected > 0 then round(m.hundredths * 10.0 / m.expected)::bigint end",
                                row -> row.rate() == null
                                        ? null
                                        : row.rate().movePointRight(1).longValue()),
                        true),
                Column.plain("holiday", "schedule.table.holiday", row -> Codes.COUNTRIES.cell(row.holidays()))));
        if (mayMark || mayRun)
            columns.add(AFTER_STANDING, Column.plain("next", "schedule.table.next", row -> next(row, mayMark, mayRun)));
        columns.add(Column.<Row>number("came", "schedule.table.came", "c.came", Row::came)
                .onRequest());
        columns.add(Column.<Row>number("away", "schedule.table.away", "a.away", Row::away)
                .onRequest());
        columns.add(Column.stamp("moved", "schedule.table.moved", "s.moved_from", Row::movedFrom)
                .onRequest());
        columns.add(Column.<Row>maybe(
                        "reason", "schedule.change.reason", "s.reason", Row::reason, row -> Cell.of(row.reason()))
                .onRequest());
        if (mayRun)
            columns.add(Column.<Row>plain(
                            "history",
                            "identity.trail.title",
                            row -> new Cell.SayLink("identity.trail.title", "/sessions/" + row.id() + "/history"))
                    .onRequest());
        return List.copyOf(columns);
    }

    private static Cell next(Row row, boolean mayMark, boolean mayRun) {
        return switch (row.standing()) {
            case AHEAD -> mayRun ? new Cell.SayLink("schedule.change", "/sessions/" + row.id()) : Cell.EMPTY;
            case OPEN, ROLL_CALL, HELD ->
                mayMark ? new Cell.SayLink("schedule.rollcall", "/sessions/" + row.id() + "/roll-call") : Cell.EMPTY;
            case CANCELLED -> Cell.EMPTY;
        };
    }
}
