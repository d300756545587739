package org.madang.shared.text;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Time zones as places. Browsers send old names (Asia/Calcutta, Asia/Saigon, Asia/Rangoon); one place keeps one name
 * here. Offsets are refused: they know no summer time and no government's decision.
 */
public final class Zones {
    private static final Set<String> OFFERED = offeredNames();

    private Zones() {}

    /** The zone under its current name, or nothing if the text names no place. */
    public static Optional<ZoneId> find(String text) {
        String name = TimeZone.getIanaID(text.strip());
        return OFFERED.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the text names no place */
    public static ZoneId canonical(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("No time zone of a place: " + text));
    }

    /** Every zone one may choose, by name. */
    public static List<ZoneId> all() {
        return OFFERED.stream().map(ZoneId::of).toList();
    }

    private static Set<String> offeredNames() {
        Set<String> here = ZoneId.getAvailableZoneIds();
        Set<String> names = new TreeSet<>();
        for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = TimeZone.getIanaID(id);
            if (here.contains(name)) {
                names.add(name);
            }
        }
        // Not a place, but what a browser says whose owner hides it; it must not break a form.
        names.add("Etc/UTC");
        return names;
    }
}
