package org.madang.shared.text;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.Locales;

/**
 * The sentences of the interface. A sentence that a language lacks is said in the next one of its chain
 * (pt-BR, pt, en), and {@link #said} tells in which, so that the page can mark it.
 */
public final class Messages {
    /** A sentence and the language it is really in. */
    public record Said(String text, Language language) {}

    private record Entry(MessageText text, Language language) {}

    private final Map<String, Map<String, String>> texts;
    private final Map<String, Map<String, Entry>> byLanguage = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** @param texts language tag → key → ICU pattern; must hold "en", the end of every chain */
    public Messages(Map<String, Map<String, String>> texts) {
        if (!texts.containsKey("en")) {
            throw new IllegalArgumentException("The interface has no English texts");
        }
        Map<String, Map<String, String>> copy = new HashMap<>();
        texts.forEach((language, known) -> copy.put(language, Map.copyOf(known)));
        this.texts = Map.copyOf(copy);
        this.texts.keySet().forEach(tag -> entries(new Language(tag)));
    }

    public String say(Language language, String key, @Nullable Object... args) {
        Entry entry = entries(language).get(key);
        return entry == null ? noted(key) : entry.text().say(args);
    }

    public Said said(Language language, String key, @Nullable Object... args) {
        Entry entry = entries(language).get(key);
        return entry == null
                ? new Said(noted(key), Language.ENGLISH)
                : new Said(entry.text().say(args), entry.language());
    }

    /** Whether any language has the sentence. */
    public boolean has(String key) {
        return entries(Language.ENGLISH).containsKey(key);
    }

    /** Languages that have texts of their own. */
    public Set<String> languages() {
        return texts.keySet();
    }

    /** Keys that were asked for and that no language has; a test wants this empty. */
    public Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }

    private String noted(String key) {
        missing.add(key);
        // A missing English sentence is a mistake of ours: seen at once, yet no reason to refuse the page.
        return "⟦" + key + "⟧";
    }

    private Map<String, Entry> entries(Language language) {
        Map<String, Entry> known = byLanguage.get(language.tag());
        return known != null ? known : byLanguage.computeIfAbsent(nearest(language.tag()), this::chained);
    }

    /** The longest start of the tag that has texts, so that unknown tags from outside take no memory. */
    private String nearest(String tag) {
        String near = tag;
        while (!texts.containsKey(near)) {
            int cut = near.lastIndexOf('-');
            if (cut < 0) {
                return "en";
            }
            near = near.substring(0, cut);
        }
        return near;
    }

    private Map<String, Entry> chained(String tag) {
        Map<String, Entry> all = new HashMap<>();
        if (!tag.equals("en")) {
            int cut = tag.lastIndexOf('-');
            all.putAll(chainedParent(cut < 0 ? "en" : nearest(tag.substring(0, cut))));
        }
        Language language = new Language(tag);
        ULocale locale = Locales.of(language);
        texts.getOrDefault(tag, Map.of())
                .forEach((key, pattern) -> all.put(key, new Entry(compiled(key, pattern, locale), language)));
        return Map.copyOf(all);
    }

    private Map<String, Entry> chainedParent(String tag) {
        Map<String, Entry> known = byLanguage.get(tag);
        return known != null ? known : chained(tag);
    }

    private static MessageText compiled(String key, String pattern, ULocale locale) {
        try {
            return MessageText.of(pattern, locale);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "The text " + key + " in " + locale.getLanguage() + " is not a message: " + pattern, broken);
        }
    }
}
