package org.madang.cohorts;

import java.util.UUID;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record TeamFormed(TeamId team, TrackId track, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "team";
    }

    @Override
    public UUID objectId() {
        return team.value();
    }

    @Override
    public String to() {
        return "FORMED";
    }
}
