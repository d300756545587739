package org.madang.admission.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Verdict;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The pages on which an admission is decided. */
public final class DecisionPages {
    private DecisionPages() {}

    /**
     * @param accepted how many of the seats are taken for good
     * @param offered how many more are kept for an open offer
     * @param staged how many more are kept for a selection that nobody has heard of
     * @param kept how many more of these are for people to whom the reader is tied, which is told to nobody
     * @param claimed how many more are kept for people of an earlier edition
     * @param ties whether the reader is tied to anybody of the call
     */
    public record Cell(
            @Nullable UUID trackId,
            @Nullable Multilingual track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            long accepted,
            long offered,
            long staged,
            long kept,
            long claimed,
            long applications,
            boolean ties) {
        boolean full() {
            return accepted + offered + staged + kept + claimed >= seats;
        }

        boolean takes(Waiting one) {
            return (trackId == null || trackId.equals(one.trackId()))
                    && (country == null || country.equals(one.country()))
                    && (grade == null || grade == one.grade());
        }
    }

    /** Where somebody stands on the reserve list, was told so, and nothing else is staged for them. */
    public record Waiting(UUID trackId, Country country, Grade grade) {}

    /** @param tied whether the reader is, so that they decide nothing here and read no score and nothing that is staged */
    public record Row(
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            boolean demonstration,
            Country country,
            Multilingual track,
            Grade grade,
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
            boolean tied) {}

    public record Batch(Instant releasedAt, String releasedBy, int decisions, Instant answerBy) {}

    /** @param total how many applications there are, also those that do not stand among the rows */
    public record DecisionsPage(
            Calls.Call call,
            List<Cell> cells,
            List<Waiting> waiting,
            List<Row> rows,
            long total,
            List<Batch> batches,
            long staged,
            String country,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/decisions/decisions.jte";
        }

        /** After a release a seat is free and somebody waits who could have it: the rules say who. */
        public boolean seatFreed() {
            return !batches.isEmpty() && waiting.stream().anyMatch(this::couldBeSeated);
        }

        private boolean couldBeSeated(Waiting one) {
            var theirs = cells.stream().filter(cell -> cell.takes(one)).toList();
            return !theirs.isEmpty() && theirs.stream().noneMatch(Cell::full);
        }

        /** Whether seats that are kept for somebody are not among those on the page, because the reader is tied to them. */
        public boolean countsWithout() {
            return cells.stream().anyMatch(Cell::ties);
        }

        /** Where all of them stand, by the same country. */
        public String list() {
            return "/admission/calls/" + call.slug() + "/applications?state=SUBMITTED"
                    + (country.isEmpty() ? "" : "&country=" + country);
        }

        public List<Country> countries() {
            return cells.stream()
                    .map(Cell::country)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    public record Counted(Verdict verdict, long count) {}
}
