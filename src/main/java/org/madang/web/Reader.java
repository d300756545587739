package org.madang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.Viewer;

/** Who reads: a signed-in person with their own settings, or a visitor with what the browser tells. */
public record Reader(@Nullable Viewer viewer, Language language, ZoneId zone, boolean lowData) {
    /** The request attribute under which identity leaves the viewer. */
    public static final String VIEWER = "org.madang.viewer";

    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([a-z]{2,3})(?:&|$)");
    public static final String LANGUAGE_COOKIE = "madang-language";
    public static final String LOW_DATA_COOKIE = "madang-low-data";
    /** Visitors have not told us where they are; the secretariat's own clock is the honest default. */
    private static final ZoneId SECRETARIAT = ZoneId.of("Asia/Seoul");
    /** These are spoken on one clock, so that whoever reads them most likely lives by it; each time names its city. */
    private static final Map<String, ZoneId> SPOKEN =
            Map.of("km", ZoneId.of("Asia/Phnom_Penh"), "lo", ZoneId.of("Asia/Vientiane"));

    public static Reader of(HttpServletRequest request) {
        Language asked = asked(request);
        if (request.getAttribute(VIEWER) instanceof Viewer viewer)
            return new Reader(viewer, asked == null ? viewer.language() : asked, viewer.zone(), viewer.lowData());
        Language language = asked == null ? visitorLanguage(request) : asked;
        return new Reader(
                null,
                language,
                SPOKEN.getOrDefault(language.tag(), SECRETARIAT),
                "1".equals(cookie(request, LOW_DATA_COOKIE)));
    }

    /** The language that an address names, as search engines keep them; it holds for this page alone. */
    static @Nullable Language asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !request.getMethod().matches("GET|HEAD")) return null;
        var named = ASKED.matcher(query);
        return named.find() ? new Language(named.group(1)) : null;
    }

    private static Language visitorLanguage(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE_COOKIE);
        if (Language.PSEUDO.tag().equals(chosen)) return Language.PSEUDO;
        for (Language language : Screen.LANGUAGES) {
            if (language.tag().equals(chosen)) return language;
        }
        if (request.getHeader("Accept-Language") == null) return Language.ENGLISH;
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Locale locale = locales.nextElement();
            for (Language language : Screen.LANGUAGES) {
                if (language.tag().equals(locale.getLanguage())) return language;
            }
        }
        return Language.ENGLISH;
    }

    public static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) return cookie.getValue();
        }
        return null;
    }
}
