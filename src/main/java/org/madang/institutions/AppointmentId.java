package org.madang.institutions;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One person's appointment at an institution. */
public record AppointmentId(UUID value) implements Id {
    public static AppointmentId of(String text) {
        return new AppointmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
