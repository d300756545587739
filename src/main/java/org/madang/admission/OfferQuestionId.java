package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** A question about an offer. */
public record OfferQuestionId(UUID value) implements Id {
    public static OfferQuestionId of(String text) {
        return new OfferQuestionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
