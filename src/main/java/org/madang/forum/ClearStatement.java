package org.madang.forum;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clears a statement of an institution: from now on it stands in its thread. */
@Component
public class ClearStatement {
    private final Statements statements;

    ClearStatement(Statements statements) {
        this.statements = statements;
    }

    public sealed interface Outcome {
        record Cleared(ThreadId thread, int number) implements Outcome {}

        record ClearedBefore() implements Outcome {}

        /** It went back to its author. */
        record ReturnedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome clear(PostId post, PersonId by) {
        Statements.Standing now = statements.lock(post, by);
        return switch (now.state()) {
            case WAITING -> new Outcome.Cleared(now.threadId(), statements.clear(post, now, by));
            case VISIBLE -> new Outcome.ClearedBefore();
            case RETURNED -> new Outcome.ReturnedMeanwhile();
        };
    }
}
