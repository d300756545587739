package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One course inside an edition. */
public record TrackId(UUID value) implements Id {
    public static TrackId of(String text) {
        return new TrackId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
