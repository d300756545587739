package org.madang.admission;

import org.springframework.stereotype.Component;

/**
 * When an application is handed in, the word that was given for its applicant beforehand counts for it. It counts at once
 * where the account has the invited address; otherwise an officer confirms. Nobody is ever matched by name.
 */
@Component
class TieNominees {
    private final Nominees nominees;
    private final Nominations nominations;

    TieNominees(Nominees nominees, Nominations nominations) {
        this.nominees = nominees;
        this.nominations = nominations;
    }

    /** @param application held by the caller, with its track and country as they were handed in */
    void to(Applications.Application application) {
        for (var nominee : nominees.lockedFor(application.personId(), application.callId())) {
            var institution = nominee.institutionId();
            var standing = nominations.standing(application, institution, nominee.officer());
            // Where the institution has no say in it, it learns nothing of it.
            if (standing == Nominations.Standing.NONE) continue;
            var word = nominations.word(application.id(), institution);
            boolean meant = nominees.isAddressOf(nominee, application.personId())
                    && nominee.trackId().equals(application.trackId());
            if (word.state() == NominationState.ENDORSED) {
                nominees.tied(nominee.id(), application.id());
                nominees.settle(nominee, NominationState.ENDORSED, null, nominee.officer());
            } else if (word.state() != NominationState.INVITED) {
                nominees.settle(nominee, NominationState.DECLINED, null, nominee.officer());
            } else {
                nominees.tied(nominee.id(), application.id());
                if (!meant) continue;
                nominations.endorsed(
                        application.id(), institution, standing, nominee.rank(), nominee.letter(), nominee.officer());
                nominations.tell(
                        application.id(),
                        institution,
                        NominationState.INVITED,
                        NominationState.ENDORSED,
                        null,
                        nominee.officer());
                nominees.settle(nominee, NominationState.ENDORSED, null, nominee.officer());
            }
        }
    }
}
