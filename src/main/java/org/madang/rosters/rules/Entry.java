package org.madang.rosters.rules;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;

/** One person as a row tells them; what a row leaves open is null or empty. */
public record Entry(
        String printName,
        @Nullable Language nameLanguage,
        String latinName,
        String callMe,
        @Nullable String email,
        @Nullable Language language,
        @Nullable Country country,
        List<Country> citizenships,
        @Nullable ZoneId zone,
        @Nullable Integer birthYear,
        @Nullable String externalId,
        @Nullable Grade grade) {}
