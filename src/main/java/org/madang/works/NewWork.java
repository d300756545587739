package org.madang.works;

import org.jspecify.annotations.Nullable;
import org.madang.cohorts.TeamId;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;

/**
 * A work about to be begun.
 *
 * @param id chosen by the one who begins it, so that a form sent twice begins one work
 * @param team whose work it is; null for the work of the person who begins it
 * @param language the language it is made in
 */
public record NewWork(
        WorkId id,
        TrackId track,
        @Nullable TeamId team,
        WorkType type,
        Language language,
        Multilingual title,
        Multilingual synopsis) {}
