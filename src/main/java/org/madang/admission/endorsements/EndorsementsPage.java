package org.madang.admission.endorsements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.NominationState;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

public record EndorsementsPage(List<Row> rows) implements Page {
    /** @param next the first rank of this institution, track and country that is not taken */
    public record Row(
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            Multilingual call,
            Multilingual track,
            InstitutionId institutionId,
            Multilingual institution,
            Instant submittedAt,
            @Nullable NominationState state,
            @Nullable Integer rank,
            int next,
            boolean decided) {}

    @Override
    public String template() {
        return "admission/endorsements/endorsements.jte";
    }
}
