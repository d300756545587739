package org.madang.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;

/** A post that somebody holds, with the days it is held. */
public record Appointment(
        AppointmentId id,
        PersonId personId,
        InstitutionId institutionId,
        Multilingual institutionName,
        Multilingual roleTitle,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean maySpeakFor,
        boolean mayClear) {}
