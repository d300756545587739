package org.madang.programmes;

import java.time.LocalDate;
import org.madang.shared.Multilingual;

/**
 * What is planned of an edition.
 *
 * @param label free text such as {@code 2021}
 * @param sequence sorts the editions of a programme, nothing else
 */
public record EditionPlan(String label, Multilingual title, int sequence, LocalDate startsOn, LocalDate endsOn) {
    public EditionPlan {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("an edition ends before it begins");
    }
}
