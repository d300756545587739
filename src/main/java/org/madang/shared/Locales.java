package org.madang.shared;

import com.ibm.icu.util.ULocale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ICU locale behind a language of ours. Calendar and digits are always named, because libraries and browsers
 * disagree about their defaults for Thai, Burmese and Hindi. Digits are Latin everywhere, Khmer, Lao and Burmese too:
 * people copy these numbers into messengers, spreadsheets and bank forms, phones type them, and screens in these
 * countries show them; native digits may become a reader's own choice later.
 */
public final class Locales {
    private static final ConcurrentHashMap<String, ULocale> KNOWN = new ConcurrentHashMap<>();

    private Locales() {}

    public static ULocale of(Language language) {
        return KNOWN.computeIfAbsent(language.tag(), Locales::named);
    }

    private static ULocale named(String tag) {
        // Readers of our English mostly learnt British order (day before month), and nobody misreads it.
        String data = tag.equals("en") ? "en-GB" : tag;
        return new ULocale.Builder()
                .setLanguageTag(data)
                .setUnicodeLocaleKeyword("ca", "gregory")
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
