package org.madang.shared.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/**
 * The form in which texts are compared and searched; never shown. NFKC, since Lao ໝ and ຫມ are one word to a reader,
 * and without the invisible marks that people type between Khmer words.
 */
public final class Folding {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Folding() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String lower = UCharacter.toLowerCase(ULocale.ROOT, NFKC.normalize(text));
        StringBuilder kept = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        // What is left may compose anew once a mark between two letters is gone.
        return NFKC.normalize(kept);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Zero width space, joiners, word joiner, byte order mark, soft hyphen, and marks of direction. */
    static boolean isInvisible(char c) {
        return (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x00AD;
    }
}
