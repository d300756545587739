package org.madang.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Finds the letters of a text file as Excel writes them: UTF-8 with or without a mark, UTF-16 ("Unicode text"), and
 * otherwise the code page of the country: 949 in Korea, 1258 in Viet Nam, 1252 in India and elsewhere.
 */
public final class Letters {
    public static final Charset KOREAN = Charset.forName("x-windows-949");
    public static final Charset VIETNAMESE = Charset.forName("windows-1258");
    public static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int SAMPLE = 200_000;
    /** Marks that code page 1258 puts behind a vowel: grave, hook, tilde, acute, dot below. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final String VOWELS = "aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ";

    private Letters() {}

    /** @param charset what it was taken for; {@code name} is shown to people */
    public record Found(Charset charset, String text) {
        public String name() {
            if (charset.equals(KOREAN)) return "CP949";
            return charset.name();
        }
    }

    public static Found read(byte[] bytes, Optional<Charset> told) {
        Charset charset = told.orElseGet(() -> detect(bytes));
        String text = new String(bytes, charset);
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') text = text.substring(1);
        // Tones that stand apart in 1258 belong to their vowel everywhere else.
        return new Found(charset, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    static Charset detect(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (bytes.length > 3 && zeros(bytes, 1) > zeros(bytes, 0) * 4 + 2) return StandardCharsets.UTF_16LE;
        if (decodes(bytes, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        if (looksKorean(bytes)) return KOREAN;
        return looksVietnamese(bytes) ? VIETNAMESE : WESTERN;
    }

    private static boolean starts(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((bytes[i] & 0xFF) != signs[i]) return false;
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) if (bytes[i] == 0) zeros++;
        return zeros;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Korean text is nearly all syllables of the common rows B0 to C8; chance pairs of other pages scatter. */
    private static boolean looksKorean(byte[] bytes) {
        int syllables = 0;
        int others = 0;
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) continue;
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1) syllables++;
            else others++;
            i++;
        }
        return syllables > 0 && syllables >= others * 4 && decodes(bytes, KOREAN);
    }

    /** Every tone follows a vowel, or there is a đ, ơ or ư between letters. */
    private static boolean looksVietnamese(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), VIETNAMESE);
        int tones = 0;
        int astray = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                if (i > 0 && VOWELS.indexOf(text.charAt(i - 1)) >= 0) tones++;
                else astray++;
            } else if ("đĐơƠưƯ".indexOf(c) >= 0) letters++;
        }
        return astray == 0 && tones + letters > 0;
    }
}
