package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A call for participants. */
public record CallId(UUID value) implements Id {
    public static CallId of(String text) {
        return new CallId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
