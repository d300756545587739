package org.madang.learning;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

public record AssignmentId(UUID value) implements Id {
    public static AssignmentId of(String text) {
        return new AssignmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
