package org.madang.programmes;

import java.time.LocalDate;
import org.madang.shared.Multilingual;

/** One holding of a programme as others see it. */
public record Edition(
        EditionId id,
        String slug,
        ProgrammeId programmeId,
        String label,
        Multilingual title,
        int sequence,
        LocalDate startsOn,
        LocalDate endsOn,
        EditionState state) {}
