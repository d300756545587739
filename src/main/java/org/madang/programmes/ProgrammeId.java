package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A standing activity. */
public record ProgrammeId(UUID value) implements Id {
    public static ProgrammeId of(String text) {
        return new ProgrammeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
