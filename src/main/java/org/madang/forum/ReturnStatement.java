package org.madang.forum;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a statement back to its author with the reason; nobody else ever sees it. */
@Component
public class ReturnStatement {
    private final Statements statements;

    ReturnStatement(Statements statements) {
        this.statements = statements;
    }

    public sealed interface Outcome {
        record Returned() implements Outcome {}

        record ReturnedBefore() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** It stands in its thread already. */
        record ClearedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome giveBack(PostId post, String reason, PersonId by) {
        Statements.Standing now = statements.lock(post, by);
        return switch (now.state()) {
            case RETURNED -> new Outcome.ReturnedBefore();
            case VISIBLE -> new Outcome.ClearedMeanwhile();
            case WAITING -> {
                if (reason.isBlank()) yield new Outcome.ReasonMissing();
                statements.giveBack(post, now, reason.strip(), by);
                yield new Outcome.Returned();
            }
        };
    }
}
