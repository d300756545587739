package org.madang.admission;

import java.util.Comparator;
import java.util.List;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Screen;

/** The conditions of a call as sentences of the reader. */
public final class EligibilityWords {
    private EligibilityWords() {}

    public static String condition(Screen s, Eligibility who, Eligibility.Rule rule) {
        return switch (rule) {
            case AGE -> age(s, who.age());
            case YEARS -> s.t("admission.fits.years", who.years() == null ? 0 : who.years());
            case RESIDENCE -> s.t("admission.fits.residence", countries(s, who.residence()));
            case CITIZENSHIP -> s.t("admission.fits.citizenship", countries(s, who.citizenship()));
            case LANGUAGES -> s.t("admission.fits.languages", languages(s, who.languages()));
        };
    }

    private static String age(Screen s, Eligibility.@org.jspecify.annotations.Nullable Age age) {
        if (age == null) return "";
        String on = s.f().longDate(age.on());
        Integer from = age.from();
        Integer to = age.to();
        if (from == null) return s.t("admission.fits.age.to", on, to == null ? 0 : to);
        return to == null ? s.t("admission.fits.age.from", on, from) : s.t("admission.fits.age", on, from, to);
    }

    private static String countries(Screen s, List<String> codes) {
        return s.f().list(codes.stream()
                .map(code -> s.f().country(new Country(code)))
                .sorted(Comparator.comparing(name -> name, s.f().collator()))
                .toList());
    }

    private static String languages(Screen s, List<String> tags) {
        return s.f().list(tags.stream()
                .map(tag -> s.f().language(new Language(tag)))
                .toList());
    }
}
