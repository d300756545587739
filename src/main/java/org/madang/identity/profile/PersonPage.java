package org.madang.identity.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Audience;
import org.madang.identity.Purpose;
import org.madang.identity.consents.Consents;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.TodayCard;

/**
 * @param own whether the reader is this person
 * @param keeper whether the reader keeps the records
 * @param as whose eyes the reader looks with
 */
public record PersonPage(
        PersonQueries.Shown person,
        boolean own,
        boolean keeper,
        Audience as,
        List<TodayCard.Card> sections,
        List<Consents.Answer> consents)
        implements Page {
    @Override
    public String template() {
        return "identity/profile/person.jte";
    }

    public record Fact(
            String label,
            String text,
            @Nullable String lang,
            @Nullable String href) {}

    public Consents.@Nullable Answer consent(Purpose purpose) {
        return consents.stream()
                .filter(answer -> answer.purpose() == purpose)
                .findFirst()
                .orElse(null);
    }

    /** What is known and open, in the order of the page. */
    public List<Fact> facts(Screen s) {
        var facts = new java.util.ArrayList<Fact>();
        String own = person.nameLanguage().tag();
        add(facts, s.t("identity.field.CALL_ME"), person.callMe(), own);
        add(facts, s.t("identity.field.SAY_IT"), person.sayIt(), null);
        add(facts, s.t("identity.field.LANGUAGES"), spoken(s), null);
        if (person.country() != null) add(facts, s.t("identity.field.COUNTRY"), s.f().country(person.country()), null);
        add(facts, s.t("identity.field.CITIZENSHIP"), citizenships(s), null);
        if (person.zone() != null) add(facts, s.t("identity.field.ZONE"), s.f().city(person.zone()), null);
        if (!person.email().isEmpty())
            facts.add(new Fact(s.t("identity.field.EMAIL"), person.email(), null, "mailto:" + person.email()));
        if (!person.phone().isEmpty())
            facts.add(new Fact(
                    s.t("identity.field.PHONE"),
                    person.phone(),
                    null,
                    "tel:" + person.phone().replaceAll("[^+0-9]", "")));
        if (person.birthYear() != null)
            add(facts, s.t("identity.field.BIRTH_YEAR"), s.f().year(person.birthYear()), null);
        return facts;
    }

    private static void add(List<Fact> facts, String label, String text, @Nullable String lang) {
        if (!text.isEmpty()) facts.add(new Fact(label, text, lang, null));
    }

    private String spoken(Screen s) {
        return s.f().list(person.spoken().stream().map(one -> spoken(s, one)).toList());
    }

    private static String spoken(Screen s, String languageAndLevel) {
        String[] parts = languageAndLevel.split(" ", 2);
        return s.t("identity.spoken.at." + parts[1], s.f().language(new Language(parts[0])));
    }

    private String citizenships(Screen s) {
        return s.f().list(person.citizenships().stream()
                .map(code -> s.f().country(new Country(code)))
                .toList());
    }
}
