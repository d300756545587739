package org.madang.admission.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.Verdict;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
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

    public record Batch(Instant releasedAt, String releasedBy, int decisions, Instant answerBy) {}

    /** @param total how many applications there are, whatever the list is narrowed to */
    public record DecisionsPage(
            Calls.Call call,
            List<Cell> cells,
            List<Waiting> waiting,
            TableView applications,
            long total,
            List<Batch> batches,
            long staged,
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
    }

    public record Counted(Verdict verdict, long count) {}
}
