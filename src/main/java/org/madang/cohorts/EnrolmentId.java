package org.madang.cohorts;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A person's place in a track. */
public record EnrolmentId(UUID value) implements Id {
    public static EnrolmentId of(String text) {
        return new EnrolmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
