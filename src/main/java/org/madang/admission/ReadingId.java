package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** An application as reviewers address it: drawn by chance, so that it tells neither who applied nor when. */
public record ReadingId(UUID value) implements Id {
    public static ReadingId of(String text) {
        return new ReadingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
