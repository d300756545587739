package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One mail of the secretariat to some of a call. */
public record MailingId(UUID value) implements Id {
    public static MailingId of(String text) {
        return new MailingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
