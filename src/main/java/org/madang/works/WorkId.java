package org.madang.works;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A work, through all its versions. */
public record WorkId(UUID value) implements Id {
    public static WorkId next() {
        return new WorkId(Ids.next());
    }

    public static WorkId of(String text) {
        return new WorkId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
