package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A stretch of an edition or of a track. */
public record PhaseId(UUID value) implements Id {
    public static PhaseId of(String text) {
        return new PhaseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
