package org.madang.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages somebody has written it in, keyed by BCP 47 tag. The first language is the original. A
 * reader gets their own language, else English, else the original; the language shown always travels with the text.
 */
public record Multilingual(Map<String, String> texts) {
    public static final Multilingual EMPTY = new Multilingual(Map.of());

    public record Shown(String text, Language language) {}

    public Multilingual {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Multilingual of(String... tagsAndTexts) {
        if (tagsAndTexts.length % 2 != 0) throw new IllegalArgumentException("language and text come in pairs");
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            if (!tagsAndTexts[i + 1].isBlank()) texts.put(tagsAndTexts[i], tagsAndTexts[i + 1].strip());
        }
        return new Multilingual(texts);
    }

    public Shown in(Language reader) {
        String own = texts.get(reader.tag());
        if (own != null) return new Shown(own, reader);
        String english = texts.get("en");
        if (english != null) return new Shown(english, Language.ENGLISH);
        for (var original : texts.entrySet()) return new Shown(original.getValue(), new Language(original.getKey()));
        return new Shown("", reader);
    }

    /** The text in exactly this language, or an empty string. */
    public String exactly(Language language) {
        return texts.getOrDefault(language.tag(), "");
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
