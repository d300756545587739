package org.madang.forum;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A conversation in a forum. */
public record ThreadId(UUID value) implements Id {
    public static ThreadId next() {
        return new ThreadId(Ids.next());
    }

    public static ThreadId of(String text) {
        return new ThreadId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
