package org.madang.admission.selection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.Overrides;
import org.madang.admission.selection.SelectionRuns.Run;
import org.madang.admission.selection.engine.CutOff;
import org.madang.admission.selection.engine.Floor;
import org.madang.admission.selection.engine.Reason;
import org.madang.admission.selection.engine.Shortfall;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What the rules give, and what the floors change.
 *
 * @param form the floors and caps as typed
 * @param entangled whether the rules bind each other too much for an exact answer; then there are no rows
 * @param people those of the cell that is looked at
 * @param promoted who would get a seat now, once others have heard; null before the first release
 * @param brought who is selected because of floors
 * @param displaced who would be selected without them
 * @param returned how many are with their applicants for correction, and stand nowhere here
 * @param flagged how many do not meet a condition of the call by their own answers, while no officer said what follows
 * @param flaggedSelected how many of them the rules would give a seat
 * @param ties how many applicants the reader is tied to, whose standing is left out of everything here
 * @param seen names the inputs of this result
 * @param rehearsal whether the applicants are invented, so that nothing can be staged
 * @param wrong message of what kept the result from being staged
 */
public record SelectionPage(
        Calls.Call call,
        Form form,
        Settings settings,
        List<Trait> traits,
        boolean entangled,
        List<Cell> cells,
        @Nullable Cell shown,
        List<Row> people,
        long more,
        @Nullable List<Row> promoted,
        List<Row> brought,
        List<Row> displaced,
        List<Shortfall> shortfalls,
        List<SeatPlan.SeatCell> notCounted,
        long unscored,
        long returned,
        long flagged,
        long flaggedSelected,
        List<Overrides.Override> overrides,
        List<Run> runs,
        long ties,
        String seen,
        @Nullable String wrong,
        Instant now,
        boolean rehearsal)
        implements Page {

    /**
     * @param selected with those who hold a seat already, and without those to whom the reader is tied
     * @param apart whether somebody of it is tied to the reader, so that its lowest scores are not shown
     */
    public record Cell(
            SeatPlan.SeatCell cell,
            List<Floor> floors,
            long people,
            int selected,
            int held,
            List<CutOff> cutOffs,
            boolean apart) {
        String name(Screen s) {
            var parts = new java.util.ArrayList<String>();
            if (cell.track() != null && !cell.track().isEmpty())
                parts.add(s.text(cell.track()).text());
            if (cell.country() != null) parts.add(s.f().country(cell.country()));
            if (cell.grade() != null) parts.add(s.t("admission.grade." + cell.grade()));
            return parts.isEmpty() ? s.t("admission.selection.everybody") : String.join(" · ", parts);
        }
    }

    /**
     * @param otherwise whether the person would be selected if there were no floor
     * @param tied whether the reader has a tie to the person: then their score and standing are kept from them
     */
    public record Row(Applied person, Reason reason, boolean otherwise, String cell, boolean tied) {}

    @Override
    public String template() {
        return "admission/selection/selection.jte";
    }

    String at() {
        return rehearsal
                ? "/set-up/calls/" + call.slug() + "/rehearsal/selection"
                : "/admission/calls/" + call.slug() + "/selection";
    }

    String back() {
        return rehearsal ? "/set-up/calls/" + call.slug() + "/rehearsal" : "/admission/calls/" + call.slug();
    }

    /** Where one of the people is read. */
    String path(Row row) {
        return rehearsal
                ? back() + "?applicant=" + Rehearsed.number(row.person().id().value()) + "#applicant"
                : "/admission/applications/" + row.person().id();
    }

    /** The settings as they stand in the address. */
    String query() {
        return settings.fields().entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    long applied() {
        return cells.stream().mapToLong(Cell::people).sum();
    }

    long seats() {
        return cells.stream().mapToLong(each -> each.cell().seats()).sum();
    }

    long selected() {
        return cells.stream().mapToLong(Cell::selected).sum();
    }

    String cellOf(Screen s, String id) {
        return cells.stream()
                .filter(each -> each.cell().key().equals(id))
                .findFirst()
                .map(each -> each.name(s))
                .orElse("");
    }

    String trait(Screen s, String id) {
        return traits.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.name(s))
                .orElse(id);
    }

    /** People of a class are named by what the floors of their cell ask for. */
    String group(Screen s, Set<String> of, boolean floors) {
        if (of.isEmpty()) return s.t(floors ? "admission.selection.others" : "admission.selection.everybody");
        return s.f().list(of.stream().map(id -> trait(s, id)).toList());
    }

    static String score(Screen s, Row row) {
        if (row.tied()) return s.t("admission.selection.tied.score");
        return row.person().reviews() == 0
                ? s.t("admission.selection.noscore")
                : score(s, row.person().score());
    }

    static String score(Screen s, long thousandths) {
        return s.f().decimal(thousandths / 1000.0, 3);
    }

    static String pill(Reason reason) {
        return reason.selects() ? "ok" : reason instanceof Reason.Reserve ? "wait" : "closed";
    }

    static String standing(Screen s, Reason reason) {
        return reason instanceof Reason.Reserve reserve
                ? s.t("admission.decision.RESERVE", reserve.place())
                : s.t(reason.selects() ? "admission.decision.SELECT" : "admission.decision.NO");
    }

    /** What the rules give somebody comes of what others judged, and is kept from who has a tie. */
    String why(Screen s, Row row) {
        return row.tied() ? s.t("admission.selection.tied") : why(s, row.reason());
    }

    /** The reason in plain words; the same for a record as for the page. */
    String why(Screen s, Reason reason) {
        String key = "admission.why." + reason.code();
        return switch (reason) {
            case Reason.SelectedFloor floor -> s.t(key, trait(s, floor.trait()));
            case Reason.DisplacedByFloor floor -> s.t(key, trait(s, floor.trait()));
            case Reason.BelowCutoff below
            when below.cutOff() == null ->
                s.t("admission.why.BELOW_CUTOFF.none", score(s, below.own()), group(s, below.traits(), true));
            case Reason.BelowCutoff below
            when below.byLot() -> s.t("admission.why.BELOW_CUTOFF.lot", score(s, below.own()));
            case Reason.BelowCutoff below ->
                below.traits().isEmpty()
                        ? s.t(key, score(s, below.own()), score(s, java.util.Objects.requireNonNull(below.cutOff())))
                        : s.t(
                                "admission.why.BELOW_CUTOFF.group",
                                score(s, below.own()),
                                score(s, java.util.Objects.requireNonNull(below.cutOff())),
                                group(s, below.traits(), true));
            case Reason.Ineligible rule ->
                rule.rule().isBlank() ? s.t(key) : s.t("admission.why.INELIGIBLE.rule", rule.rule());
            case Reason.Reserve reserve -> s.t(key, reserve.place());
            case Reason.Held held -> s.t(key);
            case Reason.SelectedByOverride given -> s.t(key);
            case Reason.SelectedOpen open -> s.t(key);
            case Reason.Capped capped -> s.t(key);
            case Reason.NotEndorsed alone -> s.t(key);
            case Reason.NoSeats none -> s.t(key);
            case Reason.Declined declined -> s.t(key);
            case Reason.TakenBack back -> s.t(key);
            case Reason.LeftOutByOverride left -> s.t(key);
        };
    }
}
