package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The place in a track that came from an accepted offer. */
@Component
class Places {
    private final Db db;
    private final MoveEnrolment move;

    Places(Db db, MoveEnrolment move) {
        this.db = db;
        this.move = move;
    }

    /** @return false if there is none, or it stands where nothing leads from to the next state */
    boolean move(Applications.Application application, EnrolmentState next, @Nullable String reason, PersonId by) {
        var enrolment = db.sql("select id from v_enrolment where person_id = :person and track_id = :track")
                .param("person", application.personId())
                .param("track", application.trackId())
                .maybe(EnrolmentId.class);
        if (enrolment.isEmpty()) return false;
        return switch (move.move(enrolment.get(), next, reason, by)) {
            case MoveEnrolment.Outcome.Moved moved -> true;
            case MoveEnrolment.Outcome.StandsThereAlready there -> true;
            case MoveEnrolment.Outcome.NotFromHere elsewhere -> false;
        };
    }
}
