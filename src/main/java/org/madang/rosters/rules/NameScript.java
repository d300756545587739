package org.madang.rosters.rules;

import java.lang.Character.UnicodeScript;

/** The language of a name by its letters, where letters tell; Latin letters tell nothing, and English is assumed. */
final class NameScript {
    private NameScript() {}

    static String language(String name) {
        return name.codePoints()
                .mapToObj(UnicodeScript::of)
                .map(NameScript::of)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("en");
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
