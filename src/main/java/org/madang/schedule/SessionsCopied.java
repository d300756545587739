package org.madang.schedule;

import java.util.UUID;
import org.madang.programmes.EditionId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The sessions of an edition were planned again in its copy; nobody is told, because nobody takes part yet. */
public record SessionsCopied(EditionId edition, int sessions, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "edition";
    }

    @Override
    public UUID objectId() {
        return edition.value();
    }

    @Override
    public String to() {
        return "SESSIONS_COPIED";
    }

    @Override
    public String reason() {
        return String.valueOf(sessions);
    }
}
