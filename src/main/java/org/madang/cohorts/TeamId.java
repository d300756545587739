package org.madang.cohorts;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** Participants of a track who make something together. */
public record TeamId(UUID value) implements Id {
    public static TeamId of(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
