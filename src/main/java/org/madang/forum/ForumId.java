package org.madang.forum;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** The policy forum of an edition. */
public record ForumId(UUID value) implements Id {
    public static ForumId next() {
        return new ForumId(Ids.next());
    }

    public static ForumId of(String text) {
        return new ForumId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
