package org.madang.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;

/**
 * How an edition is to be held again.
 *
 * @param startsOn any day of its first week; the weekday of the first day stays what it was
 * @param breaks all breaks of the new edition
 */
public record CopyPlan(String slug, String label, Multilingual title, LocalDate startsOn, List<NewBreak> breaks) {
    /** @param track of the edition that is copied; null for a break of everybody */
    public record NewBreak(@Nullable TrackId track, Multilingual title, LocalDate from, LocalDate to) {}

    public CopyPlan {
        breaks = List.copyOf(breaks);
    }
}
