package org.madang.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What happened in an admission, one record for each of its machines; every move is kept with its reason. */
public sealed interface Moved extends Transition {

    /** An applicant took their draft over to a newer version of the form. */
    record DraftTakenOver(ApplicationId application, int before, int after, PersonId actor)
            implements Moved, OfApplication {
        @Override
        public String from() {
            return "FORM " + before;
        }

        @Override
        public String to() {
            return "FORM " + after;
        }
    }

    /** The applicant asked for more time after the deadline. */
    record TimeAsked(ApplicationId application, PersonId actor) implements Moved, OfApplication {
        @Override
        public String to() {
            return "TIME ASKED";
        }
    }

    /** An officer took an application up again that had been sent back or declared not eligible. */
    record ApplicationRestored(ApplicationId application, ApplicationState before, PersonId actor, String reason)
            implements Moved, OfApplication {
        @Override
        public String from() {
            return before.name();
        }

        @Override
        public String to() {
            return "RESTORED";
        }
    }

    /** An application was begun ({@code before} is null), submitted, withdrawn. */
    record ApplicationMoved(
            ApplicationId application,
            @Nullable ApplicationState before,
            ApplicationState after,
            PersonId actor,
            @Nullable String reason)
            implements Moved, OfApplication {
        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    record NominationMoved(
            ApplicationId application,
            NominationState before,
            NominationState after,
            PersonId actor,
            UUID institution,
            @Nullable String reason)
            implements Moved, OfApplication {
        @Override
        public String object() {
            return "nomination";
        }

        @Override
        public String from() {
            return before.name();
        }

        @Override
        public String to() {
            return after.name();
        }

        @Override
        public UUID actingFor() {
            return institution;
        }
    }

    record ReviewMoved(
            ApplicationId application,
            ReviewState before,
            ReviewState after,
            PersonId actor,
            @Nullable String reason) implements Moved, OfApplication {
        @Override
        public String object() {
            return "review";
        }

        @Override
        public String from() {
            return before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    /** A decision on an application was staged; {@code before} is the verdict it replaces, if any. */
    record DecisionStaged(
            ApplicationId application,
            @Nullable Verdict before,
            Verdict after,
            PersonId actor,
            @Nullable String reason) implements Moved, OfApplication {
        @Override
        public String object() {
            return "decision";
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return "STAGED " + after;
        }
    }

    /** What was staged for an application no longer is, and nothing stands in its place. */
    record DecisionTakenBack(ApplicationId application, Verdict before, PersonId actor)
            implements Moved, OfApplication {
        @Override
        public String object() {
            return "decision";
        }

        @Override
        public String from() {
            return "STAGED " + before;
        }

        @Override
        public String to() {
            return DecisionState.SUPERSEDED.name();
        }
    }

    /** A run of the selection was staged; each of its decisions is a move of its own. */
    record SelectionStaged(SelectionId selection, CallId call, PersonId actor) implements Moved {
        @Override
        public String object() {
            return "selection";
        }

        @Override
        public UUID objectId() {
            return selection.value();
        }

        @Override
        public String to() {
            return DecisionState.STAGED.name();
        }
    }

    /** Officers asked for, confirmed or withdrew an exception to the rules of the selection. */
    record OverrideMoved(
            ApplicationId application,
            @Nullable OverrideState before,
            OverrideState after,
            PersonId actor,
            @Nullable String reason)
            implements Moved, OfApplication {
        @Override
        public String object() {
            return "override";
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

    record OfferMoved(
            OfferId offer,
            @Nullable OfferState before,
            OfferState after,
            PersonId actor,
            @Nullable String reason) implements Moved {
        @Override
        public String object() {
            return "offer";
        }

        @Override
        public UUID objectId() {
            return offer.value();
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
