package org.madang.shared;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** By which clocks a country lives: one in most, three in Indonesia, eleven in Russia. */
final class CountryClocks {
    private static final Map<Country, List<ZoneId>> ZONES = new ConcurrentHashMap<>();

    private CountryClocks() {}

    private static List<ZoneId> zones(Country country) {
        return ZONES.computeIfAbsent(
                country,
                wanted -> TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, wanted.code(), null).stream()
                        .sorted()
                        .flatMap(id -> known(id).stream())
                        .toList());
    }

    static boolean hold(Country country, ZoneId zone) {
        String id = TimeZone.getCanonicalID(zone.getId());
        return zones(country).stream()
                .anyMatch(each -> TimeZone.getCanonicalID(each.getId()).equals(id));
    }

    /** What the clocks of a country show at an instant, each with one zone that shows it. */
    static SortedMap<LocalDateTime, ZoneId> at(Instant instant, Country country) {
        var shown = new TreeMap<LocalDateTime, ZoneId>();
        for (ZoneId zone : zones(country)) shown.putIfAbsent(LocalDateTime.ofInstant(instant, zone), zone);
        return shown;
    }

    /** The two libraries do not always know the same zones. */
    private static List<ZoneId> known(String id) {
        try {
            return List.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return List.of();
        }
    }
}
