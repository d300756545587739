package org.madang.admission.nominees;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.NominationState;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.StaffList;

/** Everybody whom the reader's institutions named, to be taken home as a file. */
final class NomineeList {
    private static final List<String> STATES = List.of("INVITED", "ENDORSED", "DECLINED", "EXPIRED");

    private NomineeList() {}

    record Row(
            NomineeId id,
            String printName,
            String latinName,
            @Nullable String email,
            Multilingual call,
            Instant closesAt,
            Multilingual institution,
            Multilingual track,
            int rank,
            NominationState state,
            boolean applied,
            Instant sentAt) {}

    static StaffList<Row> of(Voice voice) {
        return new StaffList<>(
                "/admission/nominees",
                "admission.nominees.title",
                Row.class,
                """
                n.id, n.print_name, n.latin_name, n.email, c.title as call, c.closes_at, i.name as institution,
                t.title as track, n.rank, n.state, n.application_id is not null as applied, n.sent_at
                """,
                """
                admission_nominee n
                join admission_call c on c.id = n.call_id
                join v_institution i on i.id = n.institution_id
                join v_track t on t.id = n.track_id
                where (n.institution_id = any(string_to_array(:partners, ',')::uuid[]) and not n.for_country
                       or n.institution_id = any(string_to_array(:delegations, ',')::uuid[]))
                """,
                Map.of("partners", joined(voice.partners()), "delegations", joined(voice.delegations())),
                "n.id",
                Row::id,
                columns(),
                List.of(),
                List.of());
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "n.print_name",
                        Row::printName,
                        row -> Cell.of(row.printName())),
                Column.plain("latin", "admission.list.latin", row -> Cell.of(row.latinName(), "en")),
                Column.plain("address", "admission.nominees.address", row -> Cell.of(row.email())),
                Column.plain("call", "admission.desk.call", row -> new Cell.Written(row.call())),
                Column.instant("closes", "admission.call.closes", "c.closes_at", Row::closesAt),
                Column.plain("institution", "admission.decisions.endorsed", row -> new Cell.Written(row.institution())),
                Column.plain("track", "admission.field.track", row -> new Cell.Written(row.track())),
                Column.named(
                        "state",
                        "admission.endorsements.state",
                        "n.state",
                        row -> row.state().name(),
                        STATES,
                        (s, state) -> s.t("admission.nominee." + state, 0),
                        row -> new Cell.Say("admission.nominee." + row.state(), row.rank())),
                Column.plain(
                        "applied",
                        "admission.nominees.applied",
                        row -> row.applied() ? new Cell.Say("admission.nominees.applied.yes") : Cell.EMPTY),
                Column.instant("sent", "admission.nominees.sent", "n.sent_at", Row::sentAt));
    }
}
