package org.madang.forum;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a submitted case study back to its authors, with what is missing. */
@Component
public class ReturnCase {
    private final Cases cases;

    ReturnCase(Cases cases) {
        this.cases = cases;
    }

    public sealed interface Outcome {
        record Returned() implements Outcome {}

        record ReturnedBefore() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record NotFromHere(CaseState now) implements Outcome {}
    }

    @Transactional
    public Outcome giveBack(CaseId caseStudy, String reason, PersonId by) {
        CaseState now = cases.lock(caseStudy).state();
        if (now == CaseState.RETURNED) return new Outcome.ReturnedBefore();
        if (!now.mayBecome(CaseState.RETURNED)) return new Outcome.NotFromHere(now);
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        cases.move(caseStudy, now, CaseState.RETURNED, by, reason.strip());
        return new Outcome.Returned();
    }
}
