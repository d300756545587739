package org.madang.institutions;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An institution is known from now on. */
public record InstitutionCreated(InstitutionId institution, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "institution";
    }

    @Override
    public UUID objectId() {
        return institution.value();
    }

    @Override
    public String to() {
        return "CREATED";
    }
}
