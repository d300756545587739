package org.madang.institutions;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An institution goes by a new name; the old one is kept with its last day. */
public record InstitutionRenamed(InstitutionId institution, List<FieldChange> changes, PersonId actor)
        implements Transition {
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
        return "RENAMED";
    }
}
