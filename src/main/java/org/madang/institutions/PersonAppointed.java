package org.madang.institutions;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Somebody holds a post at an institution. */
public record PersonAppointed(AppointmentId appointment, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "appointment";
    }

    @Override
    public UUID objectId() {
        return appointment.value();
    }

    @Override
    public String to() {
        return "APPOINTED";
    }
}
