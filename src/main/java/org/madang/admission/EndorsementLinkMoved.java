package org.madang.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A link for one word was sent to an officer, or used by them; the word itself is a move of the nomination. */
record EndorsementLinkMoved(UUID objectId, @Nullable String from, String to, PersonId actor, UUID actingFor)
        implements Transition {
    @Override
    public String object() {
        return "endorsement-link";
    }
}
