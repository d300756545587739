package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A claim was followed up. */
public record ClaimChanged(ClaimId claim, ClaimStanding standing, List<FieldChange> changes, PersonId actor)
        implements Transition {
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
        return standing.name();
    }
}
