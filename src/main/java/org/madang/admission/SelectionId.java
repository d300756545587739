package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A run of the selection whose result was staged. */
public record SelectionId(UUID value) implements Id {
    public static SelectionId of(String text) {
        return new SelectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
