package org.madang.admission.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Verdict;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;

/**
 * The submitted applications of a call, the best scored first. How somebody was judged to whom the reader is tied, or what
 * is staged for them, is neither told nor shown by the order.
 */
final class DecisionList {
    private static final Codes DECISIONS = new Codes(
            List.of("NONE", "SELECT", "RESERVE", "NO"),
            (s, code) -> s.t(code.equals("NONE") ? "admission.list.undecided" : "admission.verdict." + code),
            false);
    private static final String SCORE = "(r.score::float8 * 1000000)::bigint";

    private DecisionList() {}

    /** @param tied whether the reader is, so that they decide nothing here and read no score and nothing that is staged */
    record Row(
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            String sortKey,
            Country country,
            Multilingual track,
            int trackPosition,
            @Nullable Integer rank,
            @Nullable Multilingual endorsedBy,
            @Nullable Double score,
            long reviews,
            @Nullable Verdict staged,
            @Nullable Integer stagedPlace,
            @Nullable Verdict released,
            @Nullable Integer releasedPlace,
            @Nullable OfferId offerId,
            @Nullable OfferState offerState,
            @Nullable Instant answerBy,
            Instant submittedAt,
            boolean tied) {}

    static StaffList<Row> of(Calls.Call call, List<Calls.TrackChoice> tracks, PersonId reader, Instant now) {
        boolean endorsed = call.phaseId() == null || call.needsEndorsement();
        return new StaffList<>(
                        "/admission/calls/" + call.slug(),
                        "admission.decisions.caption",
                        Row.class,
                        """
                        a.id, a.print_name, a.latin_name, p.name_language, p.sort_key, a.country, t.title as track,
                        t.position as track_position, n.rank, i.name as endorsed_by, r.score::float8 as score,
                        coalesce(r.reviews, 0) as reviews, d.verdict as staged, d.reserve_place as staged_place,
                        f.verdict as released, f.reserve_place as released_place, o.id as offer_id, o.state as offer_state,
                        o.answer_by, a.submitted_at, x.application_id is not null as tied
                        """,
                        """
                        admission_application a
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        left join (select distinct application_id from admission_conflict where person_id = :reader) x
                               on x.application_id = a.id
                        left join lateral (select rank, institution_id from admission_nomination
                                           where application_id = a.id and state = 'ENDORSED' order by rank limit 1) n on true
                        left join v_institution i on i.id = n.institution_id
                        left join admission_score r on r.application_id = a.id and x.application_id is null
                        left join admission_decision d
                               on d.application_id = a.id and d.state = 'STAGED' and x.application_id is null
                        left join admission_decision f on f.application_id = a.id and f.state = 'RELEASED'
                        left join admission_offer o on o.decision_id = f.id
                        where a.call_id = :call and a.state = 'SUBMITTED'
                        """,
                        Map.of("call", call.id(), "reader", reader),
                        "a.id",
                        Row::id,
                        columns(call, now).stream()
                                .filter(column -> endorsed || !column.key().equals("endorsed"))
                                .toList(),
                        filters(tracks),
                        List.of(StaffList.Act.few(
                                "admission.together.link", "/admission/calls/" + call.slug() + "/decisions")))
                .sorted("-score")
                .whenEmpty("admission.decisions.none.title", "admission.decisions.none");
    }

    private static List<Filter> filters(List<Calls.TrackChoice> tracks) {
        return List.of(
                Filter.search("admission.decisions.name", "folded(a.print_name || ' ' || a.latin_name) like :q"),
                Codes.COUNTRIES.filter("country", "admission.field.country", "a.country"),
                Filter.choice(
                        "track",
                        "admission.field.track",
                        "t.slug = :track",
                        s -> tracks.stream()
                                .map(track -> Choice.of(
                                        track.slug(), s.text(track.title()).text()))
                                .toList()),
                DECISIONS.filter("decision", "admission.decisions.decision", "coalesce(d.verdict, f.verdict, 'NONE')"));
    }

    private static List<Column<Row>> columns(Calls.Call call, Instant now) {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(
                                row.printName(), row.nameLanguage().tag(), "/admission/applications/" + row.id())),
                Column.maybe(
                        "latin",
                        "admission.list.latin",
                        "a.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Codes.COUNTRIES.column(
                        "country",
                        "admission.field.country",
                        "a.country",
                        row -> row.country().code()),
                Column.ranked(
                        "track",
                        "admission.field.track",
                        "t.position",
                        row -> (long) row.trackPosition(),
                        row -> new Cell.Titled(row.track())),
                Column.ranked(
                        "endorsed",
                        "admission.decisions.endorsed",
                        "n.rank",
                        row -> row.rank() == null ? null : row.rank().longValue(),
                        DecisionList::endorsed),
                Column.ranked(
                        "score",
                        "admission.decisions.score",
                        SCORE,
                        row -> row.score() == null ? null : (long) Math.rint(row.score() * 1_000_000),
                        row -> row.score() == null
                                ? Cell.EMPTY
                                : new Cell.Decimal(
                                        BigDecimal.valueOf(row.score()).setScale(2, RoundingMode.HALF_UP))),
                Column.number(
                        "reviews",
                        "admission.decisions.reviews",
                        "r.reviews",
                        row -> row.score() == null ? null : row.reviews()),
                DECISIONS.column(
                        "decision",
                        "admission.decisions.decision",
                        "coalesce(d.verdict, f.verdict, 'NONE')",
                        DecisionList::code,
                        DecisionList::decision),
                Column.act("do", "admission.decisions.do", row -> act(row, call, now)),
                Column.<Row>instant("submitted", "admission.list.submitted", "a.submitted_at", Row::submittedAt)
                        .onRequest());
    }

    private static Cell endorsed(Row row) {
        var by = row.endorsedBy();
        if (row.rank() == null || by == null) return new Cell.Say("admission.decisions.notendorsed");
        return new Cell.Composed(s ->
                s.t("admission.decisions.rank", row.rank()) + " " + s.text(by).text());
    }

    private static String code(Row row) {
        Verdict verdict = row.staged() == null ? row.released() : row.staged();
        return verdict == null ? "NONE" : verdict.name();
    }

    private static Cell decision(Row row) {
        var said = new ArrayList<Cell>();
        var staged = row.staged();
        if (staged != null)
            said.add(new Cell.Composed(s ->
                    s.t("admission.decisions.draft", s.t("admission.decision." + staged, place(row.stagedPlace())))));
        if (row.released() != null)
            said.add(new Cell.Pill("ok", "admission.decision." + row.released(), place(row.releasedPlace())));
        if (row.offerState() != null) said.add(new Cell.Say("admission.offer.state." + row.offerState()));
        return new Cell.Together(said);
    }

    private static int place(@Nullable Integer place) {
        return place == null ? 0 : place;
    }

    private static Cell act(Row row, Calls.Call call, Instant now) {
        if (row.tied()) return new Cell.Say("admission.decisions.tied");
        if (row.staged() == null && row.released() == null && (row.rank() != null || !call.needsEndorsement()))
            return new Cell.Post(
                    "/admission/applications/" + row.id() + "/decision",
                    "admission.decisions.select",
                    row.printName(),
                    Map.of("verdict", "SELECT"),
                    null);
        if (row.offerState() == OfferState.OPEN && row.answerBy() != null && now.isAfter(row.answerBy()))
            return new Cell.Post(
                    "/admission/offers/" + row.offerId() + "/lapse",
                    "admission.decisions.lapse",
                    row.printName(),
                    Map.of(),
                    null);
        return Cell.EMPTY;
    }
}
