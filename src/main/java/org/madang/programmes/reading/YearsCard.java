package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.TrackColour;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** In which editions and tracks an institution took part as what. */
public record YearsCard(List<Year> years) implements Page {
    /** @param trackSlug null where the role is in the whole edition */
    public record Year(
            InstitutionRole role,
            String editionSlug,
            Multilingual editionTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String trackSlug,
            Multilingual trackTitle,
            @Nullable TrackColour colour) {}

    @Override
    public String template() {
        return "programmes/reading/years.jte";
    }
}
