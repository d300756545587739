package org.madang.learning;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record LessonWritten(LessonId lesson, List<FieldChange> changes, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "lesson";
    }

    @Override
    public UUID objectId() {
        return lesson.value();
    }

    @Override
    public String to() {
        return "WRITTEN";
    }
}
