package org.madang.shared.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * English in disguise: every letter carries a mark and every sentence is 45 % longer, as translations may be. A page in
 * it shows at once which words come from no file of messages and which boxes are too narrow for another language.
 */
public final class PseudoTexts {
    private static final String PLAIN = "AaCcEeGgIiNnOoSsUuYyZz";
    private static final String MARKED = "ÅåÇçÉéĜĝÎîÑñÖöŠšÛûÝýŽž";
    private static final double LONGER = 0.45;

    private PseudoTexts() {}

    /** @param english key → ICU pattern; arguments, choices and plural rules stay as they are */
    public static Map<String, String> of(Map<String, String> english) {
        Map<String, String> pseudo = new HashMap<>();
        english.forEach((key, pattern) -> pseudo.put(key, disguised(pattern)));
        return pseudo;
    }

    static String disguised(String pattern) {
        boolean[] words = wordsOf(pattern);
        StringBuilder out = new StringBuilder(pattern.length() * 2);
        int letters = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean end = !words[i];
            if (end) letters = padded(out, letters);
            else if (Character.isLetter(c)) letters++;
            int known = words[i] ? PLAIN.indexOf(c) : -1;
            out.append(known < 0 ? c : MARKED.charAt(known));
        }
        padded(out, letters);
        return out.toString();
    }

    /** Lengthens the piece of text that ends here by syllables that break like words. */
    private static int padded(StringBuilder out, int letters) {
        int more = (int) Math.ceil(letters * LONGER);
        for (int i = 0; i < more; i++) out.append(i % 6 == 0 && i + 2 < more ? ' ' : "ôlémå".charAt(i % 5));
        return 0;
    }

    /** Which characters are text for people and not the syntax of an argument. */
    private static boolean[] wordsOf(String pattern) {
        boolean[] words = new boolean[pattern.length()];
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.MSG_START) {
                int from = part.getLimit();
                int to = parsed.getPart(parsed.getLimitPartIndex(i)).getIndex();
                Arrays.fill(words, from, to, true);
            }
            if (part.getType() == Part.Type.ARG_START) {
                int to = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
                Arrays.fill(words, part.getIndex(), to, false);
            }
        }
        for (int i = 0; i < pattern.length(); i++) if (pattern.charAt(i) == '#') words[i] = false;
        return words;
    }
}
