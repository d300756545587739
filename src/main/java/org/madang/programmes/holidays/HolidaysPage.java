package org.madang.programmes.holidays;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * The holidays of a country in one year.
 *
 * @param next address of the next page; null on the last
 */
public record HolidaysPage(
        Country country,
        Year year,
        List<HolidayQueries.Row> rows,
        List<HolidayQueries.Row> removed,
        @Nullable String next,
        boolean first)
        implements Page {
    public String address() {
        return "/holidays/" + country.code();
    }

    public boolean confirmable() {
        return rows.stream().anyMatch(row -> row.confirmedAt() == null);
    }

    /** All countries that the officer keeps. */
    public record Countries(Year year, List<HolidayQueries.Kept> countries) implements Page {
        public List<HolidayQueries.Kept> sorted(Screen s) {
            return countries.stream()
                    .sorted(Comparator.comparing(kept -> s.f().country(kept.country()), s.f().collator()::compare))
                    .toList();
        }

        @Override
        public String template() {
            return "programmes/holidays/countries.jte";
        }
    }

    @Override
    public String template() {
        return "programmes/holidays/holidays.jte";
    }
}
