package org.madang.forum;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted case study into the record of the forum; its public sections become public. */
@Component
public class AcceptCase {
    private final Cases cases;

    AcceptCase(Cases cases) {
        this.cases = cases;
    }

    public sealed interface Outcome {
        record Accepted() implements Outcome {}

        record AcceptedBefore() implements Outcome {}

        record NotFromHere(CaseState now) implements Outcome {}
    }

    @Transactional
    public Outcome accept(CaseId caseStudy, PersonId by) {
        CaseState now = cases.lock(caseStudy).state();
        if (now == CaseState.ACCEPTED) return new Outcome.AcceptedBefore();
        if (!now.mayBecome(CaseState.ACCEPTED)) return new Outcome.NotFromHere(now);
        cases.move(caseStudy, now, CaseState.ACCEPTED, by, null);
        return new Outcome.Accepted();
    }
}
