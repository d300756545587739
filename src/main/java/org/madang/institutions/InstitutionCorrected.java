package org.madang.institutions;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What is written of an institution was put right. */
public record InstitutionCorrected(InstitutionId institution, List<FieldChange> changes, PersonId actor)
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
        return "CORRECTED";
    }
}
