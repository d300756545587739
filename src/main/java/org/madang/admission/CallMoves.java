package org.madang.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What happened to a call before and while people apply to it. */
public sealed interface CallMoves extends Transition {
    /** A call was prepared ({@code from} is null) or announced. */
    record CallMoved(CallId call, @Nullable String from, String to, List<FieldChange> changes, PersonId actor)
            implements CallMoves {
        CallMoved(CallId call, @Nullable String from, String to, PersonId actor) {
            this(call, from, to, List.of(), actor);
        }

        @Override
        public String object() {
            return "call";
        }

        @Override
        public UUID objectId() {
            return call.value();
        }
    }

    /** A version of a call's form was written on, or released. */
    record FormMoved(CallId call, String from, String to, PersonId actor) implements CallMoves {
        @Override
        public String object() {
            return "form";
        }

        @Override
        public UUID objectId() {
            return call.value();
        }
    }

    /** A person has more time than the call gives everybody. */
    record DeadlineExtended(CallId call, PersonId person, Instant until, PersonId actor, String reason)
            implements CallMoves {
        @Override
        public String object() {
            return "deadline";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public String to() {
            return "EXTENDED " + until + " " + call;
        }
    }
}
