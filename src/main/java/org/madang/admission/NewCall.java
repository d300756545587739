package org.madang.admission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.EditionId;
import org.madang.programmes.PhaseId;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;

/**
 * A call as it is announced.
 *
 * @param slug its address, lower-case ASCII
 * @param opens and {@code closes} as the clock on the wall of {@code zone} shows them
 * @param needsEndorsement whether a person can be selected only when an institution endorses them
 * @param rolling whether places are given while it is still open
 * @param graceMinutes how long after the deadline a hand-in still counts, which is not announced
 * @param decisionsOn by when applicants may count on hearing; null when nobody can say yet
 * @param phase the phase it selects for, among people of the edition; null for a call to the edition itself
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
        int graceMinutes,
        @Nullable LocalDate decisionsOn,
        @Nullable PhaseId phase,
        List<TrackId> tracks,
        CallForm form) {
    public NewCall {
        tracks = List.copyOf(tracks);
    }

    public NewCall(
            EditionId edition,
            String slug,
            Multilingual title,
            Multilingual intro,
            LocalDateTime opens,
            LocalDateTime closes,
            ZoneId zone,
            boolean needsEndorsement,
            boolean rolling,
            int graceMinutes,
            List<TrackId> tracks,
            CallForm form) {
        this(
                edition,
                slug,
                title,
                intro,
                opens,
                closes,
                zone,
                needsEndorsement,
                rolling,
                graceMinutes,
                null,
                null,
                tracks,
                form);
    }

    public NewCall(
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
        this(
                edition,
                slug,
                title,
                intro,
                opens,
                closes,
                zone,
                needsEndorsement,
                rolling,
                0,
                null,
                null,
                tracks,
                CallForm.of(questions));
    }

    /** The same for a phase, whose people are asked and whose places are filled. */
    public NewCall forPhase(@Nullable PhaseId of) {
        return new NewCall(
                edition,
                slug,
                title,
                intro,
                opens,
                closes,
                zone,
                needsEndorsement,
                rolling,
                graceMinutes,
                decisionsOn,
                of,
                tracks,
                form);
    }

    /** By the instants: where clocks are put forward, a later reading may be an earlier moment. */
    boolean closesAfterItOpens() {
        return closes.isAfter(opens)
                && closes.atZone(zone).toInstant().isAfter(opens.atZone(zone).toInstant());
    }
}
