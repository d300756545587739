package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A place offered to a person. */
public record OfferId(UUID value) implements Id {
    public static OfferId of(String text) {
        return new OfferId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
