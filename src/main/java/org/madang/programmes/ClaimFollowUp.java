package org.madang.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was found and what became of it.
 *
 * @param followUp who was asked and what was answered; may be empty
 */
public record ClaimFollowUp(
        @Nullable String sourceUrl,
        String saidBy,
        @Nullable LocalDate saidOn,
        ClaimStanding standing,
        String followUp) {}
