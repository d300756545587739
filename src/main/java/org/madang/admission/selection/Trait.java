package org.madang.admission.selection;

import org.jspecify.annotations.Nullable;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/**
 * Something that applicants said of themselves and that seats may be guaranteed for: a grade, an answer to a question
 * with choices, or, in a second selection, the country they take part for. Nobody is asked for more than the call asks, and what was left unanswered is no trait.
 *
 * @param people how many applicants have it
 */
record Trait(
        String id,
        @Nullable Grade grade,
        @Nullable Multilingual question,
        @Nullable Multilingual option,
        @Nullable Country country,
        long people) {
    static String of(Grade grade) {
        return "grade:" + grade;
    }

    static String of(Country country) {
        return "of-country:" + country.code();
    }

    static String of(String field, String value) {
        return field + ":" + value;
    }

    String name(Screen s) {
        if (grade != null) return s.t("admission.grade." + grade);
        if (country != null) return s.f().country(country);
        if (question == null || option == null) return id;
        return s.t(
                "admission.selection.trait",
                s.text(question).text(),
                s.text(option).text());
    }
}
