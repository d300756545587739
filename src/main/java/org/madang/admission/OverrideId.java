package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** What two officers decide against the rules of a selection. */
public record OverrideId(UUID value) implements Id {
    public static OverrideId of(String text) {
        return new OverrideId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
