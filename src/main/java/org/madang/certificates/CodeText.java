package org.madang.certificates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The code of a certificate as somebody types it from paper. */
public final class CodeText {
    static final int LENGTH = 16;

    private CodeText() {}

    /** @return the code as it is stored, or null when the text can be none */
    public static @Nullable String read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != LENGTH) return null;
        return String.join("-", plain.split("(?<=\\G.{4})"));
    }
}
