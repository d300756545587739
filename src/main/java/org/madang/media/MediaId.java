package org.madang.media;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A stored file. */
public record MediaId(UUID value) implements Id {
    public static MediaId next() {
        return new MediaId(Ids.next());
    }

    public static MediaId of(String text) {
        return new MediaId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
