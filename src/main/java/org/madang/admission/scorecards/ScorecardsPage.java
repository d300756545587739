package org.madang.admission.scorecards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/**
 * @param apart applications with two reviews or more, the furthest apart first
 * @param adjusted what a score would be without the strictness of those who gave it, where not all read all
 * @param hidden whether applications are left out that the reader is tied to or has to judge themselves
 */
public record ScorecardsPage(
        Calls.Call call, List<Card> cards, List<Apart> apart, Map<UUID, Double> adjusted, boolean hidden)
        implements Page {
    /**
     * @param files what the reviewer may read
     * @param left what still waits for them
     * @param score mean of the reviews they handed in
     */
    public record Card(
            String name,
            Language nameLanguage,
            long files,
            long done,
            long begun,
            long left,
            long recused,
            @Nullable Double score) {}

    /** @param spread between the highest and the lowest review */
    public record Apart(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            Multilingual track,
            Country country,
            UUID trackId,
            double score,
            long reviews,
            double spread,
            String each) {}

    @Override
    public String template() {
        return "admission/scorecards/scorecards.jte";
    }
}
