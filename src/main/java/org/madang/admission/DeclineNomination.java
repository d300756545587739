package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer says for their institution that it does not stand behind an application, and why. */
@Component
public class DeclineNomination {
    private final Applications applications;
    private final Nominations nominations;
    private final Nominees nominees;

    DeclineNomination(Applications applications, Nominations nominations, Nominees nominees) {
        this.nominees = nominees;
        this.applications = applications;
        this.nominations = nominations;
    }

    public sealed interface Outcome {
        record Declined() implements Outcome {}

        record DeclinedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The reason says nothing by itself. */
        record WordsMissing() implements Outcome {}

        record OwnApplication() implements Outcome {}

        /** It is not before the institution any more, or the institution has endorsed it. */
        record NotFromHere() implements Outcome {}
    }

    /** @param words for the secretariat; the applicant does not read them */
    @Transactional
    public Outcome decline(
            ApplicationId id, InstitutionId institution, @Nullable NominationReason reason, String words, PersonId by) {
        var application = applications.locked(id);
        if (nominations.standing(application, institution, by) == Nominations.Standing.NONE) throw new NotFound();
        if (application.personId().equals(by)) return new Outcome.OwnApplication();
        NominationState before = nominations.word(id, institution).state();
        if (before == NominationState.DECLINED || before == NominationState.REVOKED)
            return new Outcome.DeclinedAlready();
        if (application.state() != ApplicationState.SUBMITTED || !before.mayBecome(NominationState.DECLINED))
            return new Outcome.NotFromHere();
        if (reason == null) return new Outcome.ReasonMissing();
        if (reason == NominationReason.OTHER && words.isBlank()) return new Outcome.WordsMissing();
        nominations.refused(id, institution, NominationState.DECLINED, reason, words, by);
        nominations.tell(id, institution, before, NominationState.DECLINED, Nominations.reason(reason, words), by);
        nominees.settleWith(id, institution, NominationState.DECLINED, by);
        return new Outcome.Declined();
    }
}
