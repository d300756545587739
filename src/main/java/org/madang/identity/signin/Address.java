package org.madang.identity.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as far as a form can judge it: the mail that arrives is the real proof (RFC 5321 section 4.5.3.1). */
public record Address(String text) {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,180}\\.[^\\s@.]{2,60}");

    public static Optional<Address> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= 254 && SHAPE.matcher(text).matches()
                ? Optional.of(new Address(text))
                : Optional.empty();
    }
}
