package org.madang.rosters;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One list of people that was brought. */
public record ImportId(UUID value) implements Id {
    public static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
