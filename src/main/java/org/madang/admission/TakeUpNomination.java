package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever came by the link of their nomination begins their application, or says that the one they have is theirs. */
@Component
public class TakeUpNomination {
    private final Db db;
    private final Applications applications;
    private final Nominees nominees;
    private final TieNominees tie;
    private final BeginApplication begin;

    TakeUpNomination(Db db, Applications applications, Nominees nominees, TieNominees tie, BeginApplication begin) {
        this.db = db;
        this.applications = applications;
        this.nominees = nominees;
        this.tie = tie;
        this.begin = begin;
    }

    public sealed interface Outcome {
        record Begun(ApplicationId application) implements Outcome {}

        record BegunAlready(ApplicationId application) implements Outcome {}

        record NotOpenYet() implements Outcome {}

        record Over() implements Outcome {}

        /** Somebody else came by the same link before. */
        record TakenBySomebodyElse() implements Outcome {}

        /** It was sent anew, taken back or closed; one may still apply. */
        record NoLongerOpen(CallId call) implements Outcome {}

        /** Nobody nominates themselves. */
        record OwnNomination() implements Outcome {}
    }

    @Transactional
    public Outcome takeUp(String secret, PersonId by) {
        var behind = nominees.behind(secret).orElseThrow(NotFound::new);
        // An application is held before its nominees, here as when it is handed in.
        var mine = applications.of(by, behind.callId()).map(one -> applications.locked(one.id()));
        var nominee = nominees.locked(behind.id()).orElseThrow(NotFound::new);
        if (nominee.officer().equals(by)) return new Outcome.OwnNomination();
        if (nominee.cameBy() != null && !nominee.cameBy().equals(by)) return new Outcome.TakenBySomebodyElse();
        if (nominee.state() != NominationState.INVITED && nominee.cameBy() == null)
            return new Outcome.NoLongerOpen(nominee.callId());
        var outcome = begin.begin(nominee.callId(), by);
        return switch (outcome) {
            case BeginApplication.Outcome.Begun begun -> {
                came(nominee, by);
                yield new Outcome.Begun(begun.application());
            }
            case BeginApplication.Outcome.BegunAlready begun -> {
                came(nominee, by);
                mine.filter(one -> one.state() == ApplicationState.SUBMITTED).ifPresent(tie::to);
                yield new Outcome.BegunAlready(begun.application());
            }
            case BeginApplication.Outcome.NotOpenYet early -> new Outcome.NotOpenYet();
            case BeginApplication.Outcome.Over over -> new Outcome.Over();
            // Nobody is named for a phase.
            case BeginApplication.Outcome.NotOfThePhase stranger -> throw new NotFound();
        };
    }

    private void came(Nominees.Nominee nominee, PersonId by) {
        db.sql("update admission_nominee set came_by = :by where id = :id and state = 'INVITED'")
                .param("by", by)
                .param("id", nominee.id())
                .update();
    }
}
