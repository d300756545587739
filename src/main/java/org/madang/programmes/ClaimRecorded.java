package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What a source says was written down. */
public record ClaimRecorded(ClaimId claim, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "claim";
    }

    @Override
    public UUID objectId() {
        return claim.value();
    }

    @Override
    public String to() {
        return "RECORDED";
    }
}
