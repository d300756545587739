package org.madang.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Somebody was named, invited again, taken up or let go. */
record NomineeMoved(
        NomineeId nominee,
        @Nullable NominationState before,
        NominationState after,
        PersonId actor,
        UUID institution,
        @Nullable String reason)
        implements Transition {
    @Override
    public String object() {
        return "nominee";
    }

    @Override
    public UUID objectId() {
        return nominee.value();
    }

    @Override
    public @Nullable String from() {
        return before == null ? null : before.name();
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
