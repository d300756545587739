package org.madang.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;

/**
 * A post that somebody takes up.
 *
 * @param to the last day; null while the post has no known end
 * @param mayClear whether this person may release official words of the institution
 * @param maySpeak whether this person may speak in its name
 */
public record NewAppointment(
        PersonId person,
        InstitutionId institution,
        Multilingual title,
        LocalDate from,
        @Nullable LocalDate to,
        boolean mayClear,
        boolean maySpeak) {
    public NewAppointment {
        if (to != null && to.isBefore(from)) throw new IllegalArgumentException("a post ends before it begins");
    }
}
