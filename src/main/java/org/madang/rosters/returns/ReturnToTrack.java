package org.madang.rosters.returns;

import java.util.ArrayList;
import java.util.List;
import org.madang.admission.FreeSeats;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.rosters.Shortage;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people back who had left, with the seats of the edition held, so that no place is given twice. Where one of them
 * cannot come back none does, for a person says who.
 */
@Component
public class ReturnToTrack {
    private final Cohorts cohorts;
    private final FreeSeats seats;
    private final MoveEnrolment move;

    ReturnToTrack(Cohorts cohorts, FreeSeats seats, MoveEnrolment move) {
        this.cohorts = cohorts;
        this.seats = seats;
        this.move = move;
    }

    public sealed interface Outcome {
        /** @param people how many; none of those who took part already */
        record Returned(int people) implements Outcome {}

        /** Their places were given to others meanwhile. */
        record NoSeatLeft(List<Shortage> where) implements Outcome {}

        /** Whoever moved to a later edition is enrolled there. */
        record CannotReturn() implements Outcome {}
    }

    @Transactional
    public Outcome back(List<PersonId> people, TrackId track, EditionId edition, String reason, PersonId by) {
        var cells = seats.hold(edition);
        var gone = new ArrayList<Cohorts.Enrolment>();
        for (PersonId person : people) {
            var enrolment = cohorts.enrolment(person, track).orElseThrow(NotFound::new);
            if (!enrolment.state().takesPart()) gone.add(enrolment);
        }
        if (gone.stream().anyMatch(each -> !each.state().mayBecome(EnrolmentState.ACTIVE)))
            return new Outcome.CannotReturn();
        var shortages = Shortage.of(
                cells,
                track,
                gone.stream()
                        .map(each -> new Shortage.Wish(each.country(), each.grade()))
                        .toList());
        if (!shortages.isEmpty()) return new Outcome.NoSeatLeft(shortages);
        int returned = 0;
        for (Cohorts.Enrolment each : gone)
            switch (move.move(each.id(), EnrolmentState.ACTIVE, reason, by)) {
                case MoveEnrolment.Outcome.Moved moved -> returned++;
                case MoveEnrolment.Outcome.StandsThereAlready meanwhile -> {}
                case MoveEnrolment.Outcome.NotFromHere movedMeanwhile -> {}
            }
        return new Outcome.Returned(returned);
    }
}
