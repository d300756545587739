package org.madang.admission;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;

/**
 * A call as it is announced.
 *
 * @param slug its address, lower-case ASCII
 * @param opens and {@code closes} as the clock on the wall of {@code zone} shows them
 * @param needsEndorsement whether a person can be selected only when an institution endorses them
 * @param rolling whether places are given while it is still open
 * @param tracks what one may apply for
 */
public record NewCall(
        EditionId edition,
        String slug,
        Multilingual title,
        Multilingual intro,
        LocalDateTime opens,
        LocalDateTime closes,
        ZoneId zone,
        boolean needsEndorsement,
        boolean rolling,
        List<TrackId> tracks,
        List<Question> questions) {
    public NewCall {
        tracks = List.copyOf(tracks);
        questions = List.copyOf(questions);
    }
}
