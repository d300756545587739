package org.madang.learning;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record AssignmentSet(AssignmentId assignment, List<FieldChange> changes, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "assignment";
    }

    @Override
    public UUID objectId() {
        return assignment.value();
    }

    @Override
    public String to() {
        return "SET";
    }
}
