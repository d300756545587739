package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a phase or a break out of the plan, into which {@link RestorePhase} puts it back. */
@Component
public class ArchivePhase {
    private final Db db;
    private final ArchiveThing archive;
    private final ObjectProvider<PhaseUse> uses;

    ArchivePhase(Db db, ArchiveThing archive, ObjectProvider<PhaseUse> uses) {
        this.db = db;
        this.archive = archive;
        this.uses = uses;
    }

    public sealed interface Outcome {
        /** Also where it was put away before. */
        record Archived() implements Outcome {}

        /** It has places of its own, a call for them, or people in it. */
        record InUse() implements Outcome {}
    }

    @Transactional
    public Outcome archive(PhaseId phase, PersonId by) {
        // Whatever is to belong to the phase waits for this lock, and then finds it out of the plan.
        db.sql("select 1 from programmes_phase where id = :id for update")
                .param("id", phase)
                .exists();
        if (uses.stream().anyMatch(use -> use.uses(phase))) return new Outcome.InUse();
        return switch (archive.archive(SetUpThing.PHASE, phase, by)) {
            case ArchiveThing.Outcome.Archived archived -> new Outcome.Archived();
            case ArchiveThing.Outcome.ArchivedAlready before -> new Outcome.Archived();
        };
    }
}
