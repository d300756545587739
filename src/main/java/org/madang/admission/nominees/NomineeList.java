package org.madang.admission.nominees;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.NominationState;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;

/** Everybody whom the reader's institutions named. */
final class NomineeList {
    static final String PATH = "/admission/nominees";

    private static final Codes STATES =
            Codes.of(List.of("INVITED", "ENDORSED", "DECLINED", "EXPIRED"), "admission.nominees.state.");

    private NomineeList() {}

    /**
     * @param application what came of it; null also while it is a draft, which is its writer's alone
     * @param word what the institution says of that application; null while it has to be confirmed
     */
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
            @Nullable ApplicationId application,
            @Nullable NominationState word,
            @Nullable Integer wordRank,
            Instant sentAt) {
        boolean open() {
            return state == NominationState.INVITED;
        }

        /** They came by another address than the invited one, or for another track. */
        boolean asks() {
            return open() && application != null;
        }
    }

    /** Whom the reader's institutions named, of {@code admission_nominee n}. */
    static final String THEIRS = """
            (n.institution_id = any(string_to_array(:partners, ',')::uuid[]) and not n.for_country
             or n.institution_id = any(string_to_array(:delegations, ',')::uuid[]))
            """;

    static Map<String, String> parameters(Voice voice) {
        return Map.of("partners", joined(voice.partners()), "delegations", joined(voice.delegations()));
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** @param calls those for which they named somebody, by which one may narrow */
    static StaffList<Row> of(Voice voice, List<NomineeQueries.CallName> calls, Instant now) {
        return new StaffList<>(
                        PATH,
                        "admission.nominees.title",
                        Row.class,
                        """
                        n.id, n.print_name, n.latin_name, n.email, c.title as call, c.closes_at, i.name as institution,
                        t.title as track, n.rank, n.state, n.application_id as application, w.state as word,
                        w.rank as word_rank, n.sent_at
                        """,
                        """
                        admission_nominee n
                        join admission_call c on c.id = n.call_id
                        join v_institution i on i.id = n.institution_id
                        join v_track t on t.id = n.track_id
                        left join admission_nomination w
                               on w.application_id = n.application_id and w.institution_id = n.institution_id
                        where\s""" + THEIRS,
                        parameters(voice),
                        "n.id",
                        Row::id,
                        columns(now),
                        filters(calls),
                        List.of())
                .sorted("state")
                .whenEmpty("admission.nominees.none.title", "admission.nominees.none");
    }

    private static List<Filter> filters(List<NomineeQueries.CallName> calls) {
        return List.of(
                Filter.search(
                        "admission.nominees.search",
                        "folded(n.print_name || ' ' || n.latin_name || ' ' || coalesce(n.email, '')) like :q"),
                Filter.choice(
                        "call",
                        "admission.desk.call",
                        "c.slug = :call",
                        s -> calls.stream()
                                .map(call -> Choice.of(
                                        call.slug(), s.text(call.title()).text()))
                                .toList()),
                STATES.filter("state", "admission.endorsements.state", "n.state"));
    }

    private static List<Column<Row>> columns(Instant now) {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "n.print_name",
                        Row::printName,
                        row -> Cell.of(row.printName())),
                Column.ranked(
                        "state", "admission.endorsements.state", OPEN_FIRST, NomineeList::openFirst, row -> state(row)),
                Column.act("do", "admission.decisions.do", row -> acts(row, now)),
                Column.maybe(
                        "latin",
                        "admission.list.latin",
                        "n.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.plain("address", "admission.nominees.address", row -> Cell.of(row.email())),
                Column.written("call", "admission.desk.call", "c.title", Row::call),
                Column.instant("closes", "admission.call.closes", "c.closes_at", Row::closesAt),
                Column.written("track", "admission.field.track", "t.title", Row::track),
                Column.written("institution", "admission.endorsements.for", "i.name", Row::institution),
                Column.<Row>plain(
                                "applied",
                                "admission.nominees.applied",
                                row -> row.application() == null
                                        ? Cell.EMPTY
                                        : new Cell.Say("admission.nominees.applied.yes"))
                        .onRequest(),
                Column.instant("sent", "admission.nominees.sent", "n.sent_at", Row::sentAt));
    }

    private static final String OPEN_FIRST = "(case n.state when 'INVITED' then 0 else 100000 end + n.rank)::bigint";

    private static long openFirst(Row row) {
        return (row.open() ? 0L : 100_000L) + row.rank();
    }

    private static Cell state(Row row) {
        var application = row.application();
        if (application != null && row.asks())
            return new Cell.SayLink("admission.nominee.asks", "/admission/applications/" + application);
        if (application != null && row.word() != null)
            return new Cell.SayLink(
                    "admission.nomination." + row.word(),
                    "/admission/applications/" + application,
                    row.wordRank() == null ? 0 : row.wordRank());
        return new Cell.Pill(row.open() ? "wait" : "closed", "admission.nominee." + row.state(), row.rank());
    }

    private static Cell acts(Row row, Instant now) {
        if (!row.open() || row.asks()) return Cell.EMPTY;
        String at = PATH + "/" + row.id();
        Cell back = new Cell.Go(at + "/withdrawal", "admission.nominees.withdraw", row.printName());
        if (row.closesAt().isBefore(now)) return back;
        return new Cell.Together(List.of(
                new Cell.Post(at + "/resending", "admission.nominees.resend", row.printName(), Map.of(), null), back));
    }
}
