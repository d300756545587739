package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One holding of a programme. */
public record EditionId(UUID value) implements Id {
    public static EditionId of(String text) {
        return new EditionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
