package org.madang.rosters.returns;

import org.madang.admission.FreeSeats;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody back who had left, with the seats of the edition held, so that no place is given twice. */
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
        record Returned() implements Outcome {}

        record TakesPartAlready() implements Outcome {}

        /** Their place was given to others meanwhile. */
        record NoSeatLeft(int seats) implements Outcome {}

        /** Whoever moved to a later edition is enrolled there. */
        record CannotReturn() implements Outcome {}
    }

    @Transactional
    public Outcome back(PersonId person, TrackId track, EditionId edition, String reason, PersonId by) {
        var cells = seats.hold(edition);
        var enrolment = cohorts.enrolment(person, track).orElseThrow(NotFound::new);
        if (enrolment.state().takesPart()) return new Outcome.TakesPartAlready();
        for (FreeSeats.Cell cell : cells)
            if (cell.takes(track, enrolment.country(), enrolment.grade()) && cell.held() >= cell.seats())
                return new Outcome.NoSeatLeft(cell.seats());
        return switch (move.move(enrolment.id(), EnrolmentState.ACTIVE, reason, by)) {
            case MoveEnrolment.Outcome.Moved moved -> new Outcome.Returned();
            case MoveEnrolment.Outcome.StandsThereAlready stands -> new Outcome.TakesPartAlready();
            case MoveEnrolment.Outcome.NotFromHere deferred -> new Outcome.CannotReturn();
        };
    }
}
