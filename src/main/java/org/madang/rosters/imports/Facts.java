package org.madang.rosters.imports;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.identity.PersonFacts;
import org.madang.shared.Country;
import org.madang.shared.Language;

/** A person's facts as they are kept with a row, so that a correction can be taken back. */
record Facts(
        String printName,
        String nameLanguage,
        String latinName,
        String callMe,
        @Nullable String country,
        List<String> citizenships,
        @Nullable Integer birthYear,
        String language,
        String zone,
        @Nullable String externalId) {
    static Facts of(PersonFacts facts) {
        return new Facts(
                facts.printName(),
                facts.nameLanguage().tag(),
                facts.latinName(),
                facts.callMe(),
                facts.country() == null ? null : facts.country().code(),
                facts.citizenships().stream().map(Country::code).toList(),
                facts.birthYear(),
                facts.language().tag(),
                facts.zone().getId(),
                facts.externalId());
    }

    PersonFacts back() {
        return new PersonFacts(
                printName,
                new Language(nameLanguage),
                latinName,
                callMe,
                country == null ? null : new Country(country),
                citizenships.stream().map(Country::new).toList(),
                birthYear,
                new Language(language),
                ZoneId.of(zone),
                externalId);
    }
}
