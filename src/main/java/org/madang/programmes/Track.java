package org.madang.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;

/** One course as others see it; countries and languages by their codes, the field by its address. */
public record Track(
        TrackId id,
        String slug,
        EditionId editionId,
        String editionSlug,
        String editionLabel,
        ProgrammeId programmeId,
        String programmeSlug,
        Multilingual programmeTitle,
        Multilingual title,
        String field,
        Multilingual fieldName,
        FieldIcon fieldIcon,
        List<String> countries,
        ZoneId zone,
        List<String> languages,
        LocalDate startsOn,
        LocalDate endsOn,
        TrackColour colour,
        int position,
        int requiredPercent,
        @Nullable Integer requiredWorks,
        @Nullable Integer requiredLessons) {}
