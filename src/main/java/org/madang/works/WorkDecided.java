package org.madang.works;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.shared.PersonId;

/** One key turned, or changes were asked for. */
public record WorkDecided(
        WorkId work,
        WorkState before,
        WorkState after,
        Key key,
        @Nullable InstitutionId institution,
        Verdict verdict,
        String note,
        PersonId actor)
        implements WorkTransition {
    @Override
    public String from() {
        return before.name();
    }

    @Override
    public String to() {
        return after.name();
    }

    @Override
    public @Nullable UUID actingFor() {
        return institution == null ? null : institution.value();
    }

    @Override
    public String reason() {
        return key + " " + verdict + (note.isEmpty() ? "" : ": " + note);
    }
}
