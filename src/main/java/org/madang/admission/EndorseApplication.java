package org.madang.admission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Graphemes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer says for their institution that it stands behind an application, and at which rank. A partner of the
 * applicant's own track and country has a say, and a delegate of that country.
 */
@Component
public class EndorseApplication {
    /** In letters as a reader counts them. */
    public static final int LETTER = 2000;

    private final Applications applications;
    private final Nominations nominations;
    private final Nominees nominees;

    EndorseApplication(Applications applications, Nominations nominations, Nominees nominees) {
        this.nominees = nominees;
        this.applications = applications;
        this.nominations = nominations;
    }

    public sealed interface Outcome {
        record Endorsed() implements Outcome {}

        /** The institution's other applicants of this track and country keep their ranks. */
        record RankTaken(String by) implements Outcome {}

        record RankMissing() implements Outcome {}

        record LetterTooLong(int longest) implements Outcome {}

        /** Nobody endorses themselves. */
        record OwnApplication() implements Outcome {}

        /** It is not before the institution any more, or the institution has said otherwise. */
        record NotFromHere() implements Outcome {}
    }

    /**
     * @param rank place among the institution's applicants of the same track and country, 1 first
     * @param letter why the institution stands behind the applicant, or empty; the applicant does not read it
     */
    @Transactional
    public Outcome endorse(
            ApplicationId id, InstitutionId institution, @Nullable Integer rank, String letter, PersonId by) {
        var application = applications.locked(id);
        var standing = nominations.standing(application, institution, by);
        if (standing == Nominations.Standing.NONE) throw new NotFound();
        if (application.personId().equals(by)) return new Outcome.OwnApplication();
        if (application.state() != ApplicationState.SUBMITTED) return new Outcome.NotFromHere();
        if (rank == null || rank < 1) return new Outcome.RankMissing();
        if (letter.length() > 8 * LETTER || Graphemes.count(letter) > LETTER) return new Outcome.LetterTooLong(LETTER);
        NominationState before = nominations.word(id, institution).state();
        if (before != NominationState.ENDORSED && !before.mayBecome(NominationState.ENDORSED))
            return new Outcome.NotFromHere();
        nominations.lockRanks(institution, application.callId());
        TrackId track = Objects.requireNonNull(application.trackId());
        String holder = nominations.holder(application.callId(), institution, track, rank, id);
        if (holder != null) return new Outcome.RankTaken(holder);
        nominations.endorsed(id, institution, standing, rank, letter, by);
        if (before != NominationState.ENDORSED)
            nominations.tell(id, institution, before, NominationState.ENDORSED, null, by);
        nominees.settleWith(id, institution, NominationState.ENDORSED, by);
        return new Outcome.Endorsed();
    }
}
