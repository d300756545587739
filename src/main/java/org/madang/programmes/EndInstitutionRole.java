package org.madang.programmes;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role from an institution, and with it what its people may do there; {@link RestoreInstitutionRole} gives it back. */
@Component
public class EndInstitutionRole {
    private final ArchiveThing archive;

    EndInstitutionRole(ArchiveThing archive) {
        this.archive = archive;
    }

    public sealed interface Outcome {
        /** Also where it was ended before. */
        record Ended() implements Outcome {}
    }

    @Transactional
    public Outcome end(PartId part, PersonId by) {
        return switch (archive.archive(SetUpThing.ROLE, part, by)) {
            case ArchiveThing.Outcome.Archived archived -> new Outcome.Ended();
            case ArchiveThing.Outcome.ArchivedAlready before -> new Outcome.Ended();
        };
    }
}
