package org.madang.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;

/**
 * The languages in which a public page has something of its own: its addresses for search engines and for people who
 * read one of them.
 */
public record Alternates(String address, List<String> languages, String shown, boolean chosen) {
    /** Open Graph names a language with a territory. */
    private static final Map<String, String> LOCALES = Map.ofEntries(
            Map.entry("en", "en_US"),
            Map.entry("ko", "ko_KR"),
            Map.entry("km", "km_KH"),
            Map.entry("lo", "lo_LA"),
            Map.entry("vi", "vi_VN"),
            Map.entry("th", "th_TH"),
            Map.entry("id", "id_ID"),
            Map.entry("ms", "ms_MY"),
            Map.entry("my", "my_MM"),
            Map.entry("fil", "tl_PH"),
            Map.entry("hi", "hi_IN"),
            Map.entry("kn", "kn_IN"));

    public record Link(String language, String name, String path, boolean current) {}

    /** @param texts everything on the page that somebody wrote in several languages */
    public static Alternates of(Screen s, Multilingual... texts) {
        var languages = new ArrayList<String>();
        for (Multilingual text : texts)
            for (String language : text.texts().keySet()) if (!languages.contains(language)) languages.add(language);
        languages.sort(String::compareTo);
        String shown =
                texts.length == 0 ? s.lang() : s.text(texts[0]).language().tag();
        return new Alternates(s.absolute(s.path()), List.copyOf(languages), shown, s.languageChosen());
    }

    public static String address(String address, String language) {
        return address + "?lang=" + language;
    }

    /** The address of the page as it is shown: with its language where the reader's address named one. */
    public String canonical() {
        return chosen && languages.contains(shown) ? address(address, shown) : address;
    }

    public String locale() {
        return locale(shown);
    }

    public static String locale(String language) {
        return LOCALES.getOrDefault(language, language);
    }

    public Collection<String> others() {
        return languages.stream().filter(language -> !language.equals(shown)).toList();
    }

    public List<Link> links() {
        return languages.stream()
                .map(language -> new Link(
                        language, Format.ownName(new Language(language)), "?lang=" + language, language.equals(shown)))
                .toList();
    }
}
