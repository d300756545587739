package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One person's application to one call. */
public record ApplicationId(UUID value) implements Id {
    public static ApplicationId of(String text) {
        return new ApplicationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
