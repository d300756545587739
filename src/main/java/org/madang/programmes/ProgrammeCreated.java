package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A standing activity was set up. */
public record ProgrammeCreated(ProgrammeId programme, PersonId actor) implements Transition {
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
        return "CREATED";
    }
}
