package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

public record SessionId(UUID value) implements Id {
    public static SessionId of(String text) {
        return new SessionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
