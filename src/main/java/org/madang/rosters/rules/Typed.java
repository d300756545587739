package org.madang.rosters.rules;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A cell as it is kept: in one line, without what nobody sees. */
public final class Typed {
    /** What only the eye passes over, and a comparison does not: marks of width none, also in the middle of an address. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Typed() {}

    /** Spaces of every kind and line ends become one space; an address loses what cannot be seen in it. */
    public static String clean(String cell) {
        String composed = Normalizer.normalize(cell, Normalizer.Form.NFC).replace("\uFEFF", "");
        String plain = SPACES.matcher(composed).replaceAll(" ").strip();
        return plain.indexOf('@') < 0
                ? plain
                : UNSEEN.matcher(plain).replaceAll("").strip();
    }
}
