package org.madang.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.GiveBackPhaseSeat;
import org.madang.cohorts.MoveEnrolment;
import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The place in a track, or in a phase of it, that came from an accepted offer. */
@Component
class Places {
    private final Db db;
    private final MoveEnrolment move;
    private final GiveBackPhaseSeat giveBack;

    Places(Db db, MoveEnrolment move, GiveBackPhaseSeat giveBack) {
        this.giveBack = giveBack;
        this.db = db;
        this.move = move;
    }

    /** @return false if there is none, or it stands where nothing leads from to the next state */
    boolean move(Applications.Application application, EnrolmentState next, @Nullable String reason, PersonId by) {
        var enrolment = enrolment(application);
        if (enrolment.isEmpty()) return false;
        var phase = db.sql("select phase_id from admission_call where id = :call and phase_id is not null")
                .param("call", application.callId())
                .maybe(PhaseId.class);
        // The place in the phase alone is lost; who loses it stays in the track.
        if (phase.isPresent()) return next.takesPart() || back(enrolment.get(), phase.get(), reason, by);
        return switch (move.move(enrolment.get(), next, reason, by)) {
            case MoveEnrolment.Outcome.Moved moved -> true;
            case MoveEnrolment.Outcome.StandsThereAlready there -> true;
            case MoveEnrolment.Outcome.NotFromHere elsewhere -> false;
        };
    }

    private boolean back(EnrolmentId enrolment, PhaseId phase, @Nullable String reason, PersonId by) {
        return switch (giveBack.giveBack(enrolment, phase, reason == null ? "" : reason, by)) {
            case GiveBackPhaseSeat.Outcome.GivenBack back -> true;
            case GiveBackPhaseSeat.Outcome.GivenBackAlready back -> true;
        };
    }

    void giveBack(Applications.Application application, PhaseId phase, String reason, PersonId by) {
        enrolment(application).ifPresent(id -> giveBack.giveBack(id, phase, reason, by));
    }

    private Optional<EnrolmentId> enrolment(Applications.Application application) {
        return db.sql("select id from v_enrolment where person_id = :person and track_id = :track")
                .param("person", application.personId())
                .param("track", application.trackId())
                .maybe(EnrolmentId.class);
    }
}
