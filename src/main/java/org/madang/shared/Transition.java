package org.madang.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a thing, kept for ever: every event of a use case is one. The reader of the record sees
 * the thing, its state before and after, who did it, for which institution, and why.
 */
public interface Transition {
    /** What kind of thing it happened to, such as {@code application}. */
    String object();

    UUID objectId();

    /** The state before; null when the thing is new. */
    default @Nullable String from() {
        return null;
    }

    String to();

    /** Who did it. */
    PersonId actor();

    /** The institution the actor acted for, if any. */
    default @Nullable UUID actingFor() {
        return null;
    }

    default @Nullable String reason() {
        return null;
    }

    /** The fields that were changed, each with what stood there before; none where a state alone was changed. */
    default List<FieldChange> changes() {
        return List.of();
    }
}
