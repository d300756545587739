package org.madang.identity;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Language;

/** What an office writes down about a person; how to reach them and who they are to others is their own to change. */
public record PersonFacts(
        String printName,
        Language nameLanguage,
        String latinName,
        String callMe,
        @Nullable Country country,
        List<Country> citizenships,
        @Nullable Integer birthYear,
        Language language,
        ZoneId zone,
        @Nullable String externalId) {

    public PersonFacts {
        citizenships = List.copyOf(citizenships);
    }
}
