package org.madang.programmes;

import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a cell away that nobody holds: its places count no more until {@link RestoreSeatCell} takes it back. */
@Component
public class ArchiveSeatCell {
    private final HeldCell cells;
    private final ArchiveThing archive;

    ArchiveSeatCell(HeldCell cells, ArchiveThing archive) {
        this.cells = cells;
        this.archive = archive;
    }

    public sealed interface Outcome {
        /** Also where it was put away before. */
        record Archived() implements Outcome {}

        record InUse(long people) implements Outcome {}
    }

    @Transactional
    public Outcome archive(SeatCellId id, PersonId by) {
        HeldCell.Cell cell = cells.hold(id).orElseThrow(NotFound::new);
        long people = cells.people(cell);
        if (people > 0) return new Outcome.InUse(people);
        return switch (archive.archive(SetUpThing.SEAT_CELL, id, by)) {
            case ArchiveThing.Outcome.Archived archived -> new Outcome.Archived();
            case ArchiveThing.Outcome.ArchivedAlready before -> new Outcome.Archived();
        };
    }
}
