package org.madang.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;

/**
 * What is planned of a track.
 *
 * @param countries none where none is stated
 * @param zone the clock that its sessions are planned by
 * @param requiredPercent share of the attendance units that a certificate asks for
 */
public record TrackPlan(
        Multilingual title,
        Multilingual summary,
        Field field,
        List<Country> countries,
        ZoneId zone,
        List<Language> languages,
        LocalDate startsOn,
        LocalDate endsOn,
        TrackColour colour,
        int position,
        int requiredPercent) {
    public TrackPlan {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("a track ends before it begins");
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
    }
}
