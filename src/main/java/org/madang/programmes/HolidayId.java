package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A stretch of an edition or of a track. */
public record HolidayId(UUID value) implements Id {
    public static HolidayId of(String text) {
        return new HolidayId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
