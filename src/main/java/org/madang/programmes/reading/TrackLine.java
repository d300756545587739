package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.madang.programmes.FieldIcon;
import org.madang.programmes.TrackColour;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/** A track in the list of its edition. */
public record TrackLine(
        UUID id,
        String slug,
        Multilingual title,
        Multilingual fieldName,
        FieldIcon fieldIcon,
        List<String> countries,
        LocalDate startsOn,
        LocalDate endsOn,
        TrackColour colour) {
    public String countryNames(Screen s) {
        return countries.isEmpty()
                ? s.t("programmes.track.noCountry")
                : s.f().list(countries.stream()
                        .map(code -> s.f().country(new Country(code)))
                        .toList());
    }
}
