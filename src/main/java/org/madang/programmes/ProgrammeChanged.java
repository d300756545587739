package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What is written of a programme was changed. */
public record ProgrammeChanged(ProgrammeId programme, List<FieldChange> changes, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "programme";
    }

    @Override
    public UUID objectId() {
        return programme.value();
    }

    @Override
    public String to() {
        return "CHANGED";
    }
}
