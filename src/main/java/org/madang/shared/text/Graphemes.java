package org.madang.shared.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Lengths as a reader counts letters: one Khmer word may be five chars, two graphemes, fifteen bytes. */
public final class Graphemes {
    private static final BreakIterator LETTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    private Graphemes() {}

    public static int count(String text) {
        if (isOneEach(text)) {
            return text.length();
        }
        BreakIterator letters = over(text);
        int count = 0;
        while (letters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /**
     * Whether a text has more graphemes than a field takes. Six chars for each are enough for every script, so that a
     * text of any length is refused at once, and what is kept has a size that can be told from its limit.
     */
    public static boolean exceeds(String text, int atMost) {
        if (text.length() <= atMost) {
            return false;
        }
        return text.length() > 6L * atMost + 16 || count(text) > atMost;
    }

    /** The longest start of the text that has at most so many graphemes; never cuts through one. */
    public static String limit(String text, int atMost) {
        if (atMost < 0) {
            throw new IllegalArgumentException("A limit is not negative: " + atMost);
        }
        if (text.length() <= atMost) {
            return text;
        }
        if (isOneEach(text)) {
            return text.substring(0, atMost);
        }
        BreakIterator letters = over(text);
        for (int i = 0; i < atMost; i++) {
            if (letters.next() == BreakIterator.DONE) {
                return text;
            }
        }
        return text.substring(0, letters.current());
    }

    /** The first letter of a name, for a picture that is not there. */
    public static String first(String text) {
        return limit(text.strip(), 1);
    }

    private static BreakIterator over(String text) {
        // A break iterator keeps its place, so every call has its own.
        BreakIterator letters = LETTERS.clone();
        letters.setText(text);
        return letters;
    }

    /** Below the combining marks every char is a letter of its own, but for CR LF. */
    private static boolean isOneEach(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
