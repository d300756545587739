package org.madang.rosters.rules;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.text.Folding;
import org.madang.shared.text.Zones;

/** Countries, languages, zones and grades by their codes and by the names people write, in the languages of our countries. */
final class Names {
    private static final List<Language> READ =
            List.of("en", "ko", "vi", "id", "ms", "fil", "th", "lo", "km", "my", "hi", "kn").stream()
                    .map(Language::new)
                    .toList();
    private static final List<String> LANGUAGES = List.of(
            "en", "ko", "km", "lo", "vi", "th", "my", "hi", "kn", "id", "fil", "ms", "uz", "mn", "ja", "zh", "ta",
            "fr");
    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, String> TONGUES = new HashMap<>();
    private static final Map<String, ZoneId> CITIES = new HashMap<>();
    private static final Map<String, Grade> GRADES = new HashMap<>();
    /** Where most people of a country with several zones live. */
    private static final Map<String, String> MAIN_ZONES =
            Map.of("ID", "Asia/Jakarta", "MY", "Asia/Kuala_Lumpur", "UZ", "Asia/Tashkent", "MN", "Asia/Ulaanbaatar");

    static {
        var formats = READ.stream()
                .map(reader -> new Format(reader, ZoneId.of("Etc/UTC")))
                .toList();
        for (String code : Locale.getISOCountries()) {
            COUNTRIES.put(plain(code), code);
            COUNTRIES.put(plain(Locale.of("", code).getISO3Country()), code);
            for (Format format : formats) COUNTRIES.putIfAbsent(plain(format.country(new Country(code))), code);
        }
        also(COUNTRIES, "KR", "korea", "south korea", "republic of korea", "rok", "한국", "남한", "대한민국");
        also(COUNTRIES, "VN", "viet nam", "vietnam", "việt nam");
        also(COUNTRIES, "LA", "laos", "lao pdr", "lao people's democratic republic");
        also(COUNTRIES, "MM", "myanmar", "burma", "버마");
        also(COUNTRIES, "US", "usa", "united states of america");
        for (String tag : LANGUAGES) {
            TONGUES.put(plain(tag), tag);
            TONGUES.put(plain(Format.ownName(new Language(tag))), tag);
            for (Format format : formats) TONGUES.putIfAbsent(plain(format.language(new Language(tag))), tag);
        }
        also(TONGUES, "fil", "tagalog", "tl", "타갈로그어");
        for (ZoneId zone : Zones.all()) {
            CITIES.putIfAbsent(plain(formats.get(0).city(zone)), zone);
            CITIES.putIfAbsent(plain(formats.get(1).city(zone)), zone);
        }
        also(GRADES, Grade.MANAGER, "manager", "managers", "관리자급", "관리자");
        also(GRADES, Grade.REGULAR, "regular", "regular employee", "employee", "실무자급", "실무자", "일반");
        also(GRADES, Grade.EXPERT, "expert", "experts", "전문가", "전문가급");
    }

    private Names() {}

    @SafeVarargs
    private static <T> void also(Map<String, T> names, T value, String... more) {
        for (String name : more) names.put(plain(name), value);
    }

    private static String plain(String name) {
        return Folding.fold(name).replaceAll("[\\s\\p{Punct}·]+", "");
    }

    static Optional<Country> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(plain(text))).map(Country::new);
    }

    static Optional<Language> language(String text) {
        return Optional.ofNullable(TONGUES.get(plain(text))).map(Language::new);
    }

    static Optional<ZoneId> zone(String text) {
        return Zones.find(text).or(() -> Optional.ofNullable(CITIES.get(plain(text))));
    }

    static Optional<Grade> grade(String text) {
        return Optional.ofNullable(GRADES.get(plain(text)));
    }

    /** The clock that somebody of this country most likely lives by, until they say otherwise. */
    static ZoneId zoneOf(Country country) {
        String main = MAIN_ZONES.get(country.code());
        if (main != null) return ZoneId.of(main);
        var all = com.ibm.icu.util.TimeZone.getAvailableIDs(
                com.ibm.icu.util.TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country.code(), null);
        return all.isEmpty()
                ? ZoneId.of("Asia/Seoul")
                : Zones.find(all.iterator().next()).orElse(ZoneId.of("Asia/Seoul"));
    }
}
