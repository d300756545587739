package org.madang.admission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What was set for the judging of applications: by what, by whom, and by whom not. */
public sealed interface Judging extends Transition {

    /** @param to what was done to the rubric, or the blindness that was set */
    record RubricSet(CallId call, String to, List<FieldChange> changes, PersonId actor) implements Judging {
        RubricSet(CallId call, String to, PersonId actor) {
            this(call, to, List.of(), actor);
        }

        @Override
        public String object() {
            return "rubric";
        }

        @Override
        public UUID objectId() {
            return call.value();
        }
    }

    /** @param reason the cells whose panel changed */
    record PanelsSet(CallId call, String reason, PersonId actor) implements Judging {
        @Override
        public String object() {
            return "panel";
        }

        @Override
        public UUID objectId() {
            return call.value();
        }

        @Override
        public String to() {
            return "SET";
        }
    }

    /** @param person who reads in the place of the panel */
    record StandInNamed(ApplicationId application, PersonId person, PersonId actor) implements Judging, OfApplication {
        @Override
        public String object() {
            return "review";
        }

        @Override
        public String to() {
            return "STAND_IN " + person.value();
        }
    }

    /** Somebody who runs the call said that they are tied to the applicant. */
    record RelationDeclared(ApplicationId application, Relation relation, PersonId actor, String reason)
            implements Judging, OfApplication {
        @Override
        public String to() {
            return "RELATION " + relation;
        }
    }

    /** An officer whom the applicant may have named is not meant; another of the secretariat said why. */
    record RelationSetAside(ApplicationId application, Relation relation, PersonId actor, String reason)
            implements Judging, OfApplication {
        @Override
        public @Nullable String from() {
            return "RELATION " + relation;
        }

        @Override
        public String to() {
            return "ASIDE " + relation;
        }
    }
}
