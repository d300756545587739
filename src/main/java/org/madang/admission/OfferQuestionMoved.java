package org.madang.admission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A question about an offer was asked or, later, answered. */
public record OfferQuestionMoved(OfferQuestionId question, boolean answered, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "offer question";
    }

    @Override
    public UUID objectId() {
        return question.value();
    }

    @Override
    public @Nullable String from() {
        return answered ? "ASKED" : null;
    }

    @Override
    public String to() {
        return answered ? "ANSWERED" : "ASKED";
    }
}
