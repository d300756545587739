package org.madang.identity.me;

import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record MePage(
        ProfileQueries.Profile profile,
        Form form,
        Form password,
        List<ProfileQueries.OpenSession> sessions,
        List<Country> countries,
        List<String> languages,
        List<String> zones)
        implements Page {
    @Override
    public String template() {
        return "identity/me/me.jte";
    }

    public List<Choice> languageChoices(Screen s) {
        return languages.stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .toList();
    }

    /** In the order that the reader's own language sorts them. */
    public List<Choice> countryChoices(Screen s) {
        var collator = s.f().collator();
        return countries.stream()
                .map(country -> Choice.of(country.code(), s.f().country(country)))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }

    public List<Choice> zoneChoices(Screen s) {
        return zones.stream()
                .map(zone -> Choice.of(zone, s.f().city(ZoneId.of(zone))))
                .toList();
    }
}
