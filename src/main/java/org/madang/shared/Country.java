package org.madang.shared;

import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a country code: " + code);
    }

    @Override
    public String toString() {
        return code;
    }
}
