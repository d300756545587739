package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** Decisions that were released together. */
public record BatchId(UUID value) implements Id {
    public static BatchId of(String text) {
        return new BatchId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
