package org.madang.cohorts;

import java.util.UUID;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An enrolment is gone as if it had never been made. */
public record EnrolmentTakenBack(
        EnrolmentId enrolment, PersonId person, TrackId track, EnrolmentState before, PersonId actor)
        implements Transition {
    @Override
    public String object() {
        return "enrolment";
    }

    @Override
    public UUID objectId() {
        return enrolment.value();
    }

    @Override
    public String from() {
        return before.name();
    }

    @Override
    public String to() {
        return "TAKEN_BACK";
    }
}
