package org.madang.shared.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Words, also in scripts that write none apart: Thai, Lao, Khmer and Burmese go by ICU's dictionaries. */
public final class Words {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private Words() {}

    public static int count(String text) {
        BreakIterator words = over(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (isWord(words)) {
                count++;
            }
        }
        return count;
    }

    /** A start of the text of at most so many graphemes that ends with a whole word and, if shortened, with "…". */
    public static String excerpt(String text, int atMost) {
        if (Graphemes.count(text) <= atMost) {
            return text;
        }
        String start = Graphemes.limit(text, Math.max(0, atMost - 1));
        BreakIterator words = over(text);
        int end = words.isBoundary(start.length()) ? start.length() : words.preceding(start.length());
        // A single long word is cut rather than lost.
        String whole = start.substring(0, end).stripTrailing();
        return (whole.isEmpty() ? start : whole) + "…";
    }

    private static BreakIterator over(String text) {
        BreakIterator words = WORDS.clone();
        words.setText(text);
        return words;
    }

    private static boolean isWord(BreakIterator words) {
        return words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
    }
}
