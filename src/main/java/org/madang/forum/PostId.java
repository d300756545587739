package org.madang.forum;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One post; whoever writes it chooses the id, so that sending it twice posts once. */
public record PostId(UUID value) implements Id {
    public static PostId next() {
        return new PostId(Ids.next());
    }

    public static PostId of(String text) {
        return new PostId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
