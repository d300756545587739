package org.madang.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;

/**
 * What is planned of a track.
 *
 * @param field the address of what it teaches
 * @param countries none where none is stated
 * @param zone the clock that its sessions are planned by
 * @param requiredPercent share of the attendance units that a certificate asks for
 * @param requiredWorks how many accepted works it asks for; null for one where the track makes works
 * @param requiredLessons share of the lessons that it asks to be done, in percent; null where it does not ask
 */
public record TrackPlan(
        Multilingual title,
        Multilingual summary,
        String field,
        List<Country> countries,
        ZoneId zone,
        List<Language> languages,
        LocalDate startsOn,
        LocalDate endsOn,
        TrackColour colour,
        int position,
        int requiredPercent,
        @Nullable Integer requiredWorks,
        @Nullable Integer requiredLessons) {
    public TrackPlan {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("a track ends before it begins");
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
    }

    /** With the usual rule about works, and none about lessons. */
    public TrackPlan(
            Multilingual title,
            Multilingual summary,
            String field,
            List<Country> countries,
            ZoneId zone,
            List<Language> languages,
            LocalDate startsOn,
            LocalDate endsOn,
            TrackColour colour,
            int position,
            int requiredPercent) {
        this(
                title,
                summary,
                field,
                countries,
                zone,
                languages,
                startsOn,
                endsOn,
                colour,
                position,
                requiredPercent,
                null,
                null);
    }
}
