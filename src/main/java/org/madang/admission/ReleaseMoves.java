package org.madang.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What happened when decisions were made known, and to what follows from an offer. */
public sealed interface ReleaseMoves extends Transition {
    record BatchReleased(BatchId batch, CallId call, int decisions, PersonId actor) implements ReleaseMoves {
        @Override
        public String object() {
            return "batch";
        }

        @Override
        public UUID objectId() {
            return batch.value();
        }

        @Override
        public String from() {
            return DecisionState.STAGED.name();
        }

        @Override
        public String to() {
            return DecisionState.RELEASED.name();
        }
    }

    /** An officer said why a letter may go out although the person was told otherwise elsewhere. */
    record ContradictionAcknowledged(ApplicationId application, Contradictions.Kind kind, PersonId actor, String reason)
            implements ReleaseMoves, OfApplication {
        @Override
        public String object() {
            return "decision";
        }

        @Override
        public String to() {
            return "ACKNOWLEDGED " + kind;
        }
    }

    /** A condition was put on a place ({@code before} is null), settled, or taken off before it was said. */
    record ConditionMoved(
            ApplicationId application,
            @Nullable ConditionState before,
            @Nullable ConditionState after,
            PersonId actor,
            @Nullable String reason)
            implements ReleaseMoves, OfApplication {
        @Override
        public String object() {
            return "condition";
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after == null ? "REMOVED" : after.name();
        }
    }

    /** Somebody asked to come to a later edition ({@code before} is null), or it was settled. */
    record DeferralMoved(
            DeferralId deferral,
            ApplicationId application,
            @Nullable DeferralState before,
            DeferralState after,
            PersonId actor,
            @Nullable String reason)
            implements ReleaseMoves, OfApplication {
        @Override
        public String object() {
            return "deferral";
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    /** A mail to some of a call was written ({@code before} is null) or sent. */
    record MailingMoved(MailingId mailing, Mailings.@Nullable State before, Mailings.State after, PersonId actor)
            implements ReleaseMoves {
        @Override
        public String object() {
            return "mailing";
        }

        @Override
        public UUID objectId() {
            return mailing.value();
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }
}
