package org.madang.programmes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.institutions.InstitutionId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An institution has a role in a track or, without one, in the whole edition. */
public record InstitutionRoleGiven(
        EditionId edition, @Nullable TrackId track, InstitutionId institution, InstitutionRole role, PersonId actor)
        implements Transition {
    @Override
    public String object() {
        return track == null ? "edition" : "track";
    }

    @Override
    public UUID objectId() {
        return track == null ? edition.value() : track.value();
    }

    @Override
    public String to() {
        return role.name();
    }

    @Override
    public String reason() {
        return "institution " + institution;
    }
}
