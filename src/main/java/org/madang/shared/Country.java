package org.madang.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** Every country of the standard. */
    public static final List<Country> ALL =
            Arrays.stream(Locale.getISOCountries()).map(Country::new).toList();

    public Country {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a country code: " + code);
    }

    /** The country with this code, or nothing if the standard names none. */
    public static Optional<Country> find(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
