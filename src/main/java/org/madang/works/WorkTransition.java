package org.madang.works;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Transition;

/** Something that happened to a work. */
public sealed interface WorkTransition extends Transition
        permits WorkStarted,
                WorkEdited,
                FileAttached,
                FileDetached,
                PeopleCredited,
                WorkCommented,
                WorkSubmitted,
                WorkRecalled,
                WorkDecided,
                WorkPublished,
                WorkWithdrawn {
    WorkId work();

    @Override
    default String object() {
        return "work";
    }

    @Override
    default UUID objectId() {
        return work().value();
    }

    @Override
    default @Nullable String from() {
        return to();
    }
}
