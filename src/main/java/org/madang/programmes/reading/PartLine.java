package org.madang.programmes.reading;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.InstitutionRole;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/** An institution in a role; without a track the role is in the whole edition. */
public record PartLine(
        @Nullable UUID trackId,
        InstitutionRole role,
        String slug,
        Multilingual name,
        @Nullable String country) {
    /** Partners first, then operators: the order of the roles as they are declared. */
    static List<PartLine> byRole(List<PartLine> parts) {
        return parts.stream().sorted(Comparator.comparing(PartLine::role)).toList();
    }

    public @Nullable String countryName(Screen s) {
        return country == null ? null : s.f().country(new Country(country));
    }
}
