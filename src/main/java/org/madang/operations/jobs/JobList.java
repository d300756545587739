package org.madang.operations.jobs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** What is being done first, then what failed, then what comes next. */
final class JobList {
    /** One number for state and due instant, as microseconds; no instant of PostgreSQL reaches the factor. */
    private static final String URGENCY = """
            case j.state when 'NOW' then 0 when 'FAILING' then 1 else 2 end * 1000000000000000000::bigint
            + (extract(epoch from least(j.due, timestamptz '9999-12-31')) * 1000000)::bigint
            """;

    private JobList() {}

    /** @param pickedBy the node that is at it, or was; null while it waits */
    record Row(
            UUID id,
            String name,
            String about,
            Instant due,
            JobState state,
            long urgency,
            @Nullable String pickedBy,
            @Nullable Instant lastHeartbeat,
            @Nullable Instant lastFailure,
            int failures) {}

    static StaffList<Row> all() {
        return new StaffList<>(
                        "/operate/jobs",
                        "operations.jobs.title",
                        Row.class,
                        "j.id, j.name, j.about, j.due, j.state, " + URGENCY + " as urgency, j.picked_by, "
                                + "j.last_heartbeat, j.last_failure, j.failures",
                        "v_work_put_down j where true",
                        Map.of(),
                        "j.id",
                        row -> row::id,
                        columns(),
                        List.of(
                                Filter.search("operations.jobs.search", "folded(j.name || ' ' || j.about) like :q"),
                                Filter.choice("state", "operations.jobs.state", "j.state = :state", JobList::states)),
                        List.of())
                .sorted("state")
                .whenEmpty("operations.jobs.none", "operations.jobs.none.text");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text("work", "operations.jobs.name", "j.name", Row::name, row -> Cell.of(row.name())),
                Column.text("about", "operations.jobs.about", "j.about", Row::about, row -> Cell.of(row.about())),
                new Column<>(
                        "state",
                        "operations.jobs.state",
                        row -> new Cell.Pill(row.state().pill(), row.state().key()),
                        Column.whole(URGENCY, Row::urgency),
                        true),
                Column.stamp("due", "operations.jobs.next", "j.due", Row::due),
                new Column<>(
                        "failed",
                        "operations.jobs.failed",
                        JobList::failures,
                        Column.whole("j.failures::bigint", row -> (long) row.failures()),
                        true),
                Column.<Row>maybe(
                                "node",
                                "operations.jobs.node",
                                "j.picked_by",
                                Row::pickedBy,
                                row -> Cell.of(row.pickedBy()))
                        .onRequest(),
                Column.<Row>stamp("sign", "operations.jobs.sign", "j.last_heartbeat", Row::lastHeartbeat)
                        .onRequest());
    }

    private static Cell failures(Row row) {
        Instant last = row.lastFailure();
        return row.failures() == 0 || last == null
                ? Cell.EMPTY
                : new Cell.Composed(s -> s.t("operations.jobs.failures", row.failures(), s.ago(last)));
    }

    private static List<Choice> states(Screen s) {
        return Arrays.stream(JobState.values())
                .map(state -> Choice.of(state.name(), s.t(state.key())))
                .toList();
    }
}
