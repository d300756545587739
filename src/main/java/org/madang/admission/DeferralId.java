package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One wish to take a place up in a later edition. */
public record DeferralId(UUID value) implements Id {
    public static DeferralId of(String text) {
        return new DeferralId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
