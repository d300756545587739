package org.madang.learning;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record LessonCompleted(LessonId lesson, PersonId actor) implements Transition {
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
        return "COMPLETED";
    }
}
