package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** Somebody whom an institution named for a call. */
public record NomineeId(UUID value) implements Id {
    public static NomineeId of(String text) {
        return new NomineeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
