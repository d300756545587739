package org.madang.institutions;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An institution was put away from the lists, or taken back. */
public record InstitutionArchived(InstitutionId institution, boolean archived, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "institution";
    }

    @Override
    public UUID objectId() {
        return institution.value();
    }

    @Override
    public String from() {
        return archived ? "LISTED" : "ARCHIVED";
    }

    @Override
    public String to() {
        return archived ? "ARCHIVED" : "LISTED";
    }
}
