package org.madang.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Somebody agreed to something or took their agreement back; whatever stands on it obeys in the same transaction. */
public record ConsentChanged(
        PersonId person, Purpose purpose, @Nullable Boolean before, boolean given, int version, Language language)
        implements Transition {
    public boolean withdrawn() {
        return !given;
    }

    @Override
    public String object() {
        return "consent";
    }

    @Override
    public UUID objectId() {
        return person.value();
    }

    @Override
    public @Nullable String from() {
        return before == null ? null : before ? "GIVEN" : "WITHDRAWN";
    }

    @Override
    public String to() {
        return given ? "GIVEN" : "WITHDRAWN";
    }

    @Override
    public PersonId actor() {
        return person;
    }

    @Override
    public String reason() {
        return purpose + " version " + version + " in " + language.tag();
    }
}
