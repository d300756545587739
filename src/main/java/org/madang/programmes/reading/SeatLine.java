package org.madang.programmes.reading;

import org.jspecify.annotations.Nullable;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/** A seat cell as a row of a table; what is open says so in words. */
public record SeatLine(
        @Nullable Multilingual trackTitle,
        @Nullable String country,
        @Nullable Grade grade,
        int seats,
        int floor) {
    public String countryName(Screen s) {
        return country == null ? s.t("programmes.seats.anyCountry") : s.f().country(new Country(country));
    }

    public String gradeName(Screen s) {
        return grade == null ? s.t("programmes.seats.anyGrade") : s.t("programmes.grade." + grade);
    }
}
