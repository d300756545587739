package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One decision on one application; a later one supersedes it. */
public record DecisionId(UUID value) implements Id {
    public static DecisionId of(String text) {
        return new DecisionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
