package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A number of places for a mix of track, country and grade. */
public record SeatCellId(UUID value) implements Id {
    public static SeatCellId of(String text) {
        return new SeatCellId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
