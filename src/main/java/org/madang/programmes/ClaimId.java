package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A figure or a date as a source gives it. */
public record ClaimId(UUID value) implements Id {
    public static ClaimId of(String text) {
        return new ClaimId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
