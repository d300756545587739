package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A role of an institution in an edition or a track. */
public record PartId(UUID value) implements Id {
    public static PartId of(String text) {
        return new PartId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
