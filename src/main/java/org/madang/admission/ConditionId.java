package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One condition of one offer. */
public record ConditionId(UUID value) implements Id {
    public static ConditionId of(String text) {
        return new ConditionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
