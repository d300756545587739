package org.madang.identity.me;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record MePage(PersonId person, ProfileQueries.Profile profile, Form form) implements Page {
    @Override
    public String template() {
        return "identity/me/me.jte";
    }

    public List<Choice> languageChoices(Screen s) {
        return ProfileForm.LANGUAGES.stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .toList();
    }

    /** In the order that the reader's own language sorts them. */
    public List<Choice> countryChoices(Screen s) {
        var collator = s.f().collator();
        return ProfileForm.COUNTRIES.stream()
                .map(country -> Choice.of(country.code(), s.f().country(country)))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }

    /** The clock one lives by stands first, also when it is none of the usual ones. */
    public List<Choice> zoneChoices(Screen s) {
        return Stream.concat(Stream.of(profile.zone().getId()), ProfileForm.ZONES.stream())
                .distinct()
                .map(zone -> Choice.of(zone, s.f().city(ZoneId.of(zone))))
                .toList();
    }
}
