package org.madang.shared.text;

import java.lang.Character.UnicodeScript;
import org.madang.shared.Language;

/** The language of a name by its letters, where letters tell; Latin letters tell nothing, and English is assumed. */
public final class NameScript {
    private NameScript() {}

    public static Language language(String name) {
        return new Language(name.codePoints()
                .mapToObj(UnicodeScript::of)
                .map(NameScript::of)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("en"));
    }

    private static String of(UnicodeScript script) {
        return switch (script) {
            case HANGUL -> "ko";
            case KHMER -> "km";
            case LAO -> "lo";
            case THAI -> "th";
            case MYANMAR -> "my";
            case DEVANAGARI -> "hi";
            case KANNADA -> "kn";
            default -> "";
        };
    }
}
