package org.madang.identity.delegation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Somebody may act for another, no longer may, or begins or stops doing so. */
record DelegationChanged(
        UUID objectId, String to, PersonId actor, @Nullable String reason) implements Transition {
    @Override
    public String object() {
        return "delegation";
    }
}
