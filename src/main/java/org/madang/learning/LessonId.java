package org.madang.learning;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

public record LessonId(UUID value) implements Id {
    public static LessonId of(String text) {
        return new LessonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
