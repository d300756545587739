package org.madang.cohorts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A person was enrolled ({@code before} is null) or their enrolment changed its state. */
public record EnrolmentMoved(
        EnrolmentId enrolment,
        PersonId person,
        TrackId track,
        @Nullable EnrolmentState before,
        EnrolmentState after,
        PersonId actor,
        @Nullable String reason)
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
    public @Nullable String from() {
        return before == null ? null : before.name();
    }

    @Override
    public String to() {
        return after.name();
    }
}
