package org.madang.programmes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Locks a cell of seats and counts who is in it. */
@Component
class HeldCell {
    private final Db db;
    private final ObjectProvider<SeatUse> uses;

    HeldCell(Db db, ObjectProvider<SeatUse> uses) {
        this.db = db;
        this.uses = uses;
    }

    record Cell(
            EditionId editionId,
            @Nullable PhaseId phaseId,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            int version,
            boolean archived) {}

    /** Admission locks cells the same way before it gives a place, so that no offer slips in between. */
    Optional<Cell> hold(SeatCellId id) {
        return db.sql("""
                        select edition_id, phase_id, track_id, country, grade, seats, floor, version,
                               archived_at is not null as archived
                        from programmes_seat_cell where id = :id for update
                        """).param("id", id).maybe(Cell.class);
    }

    /** A cell that was put away holds nobody. */
    long people(Cell cell) {
        if (cell.archived()) return 0;
        return uses.stream()
                .mapToLong(use ->
                        use.peopleIn(cell.editionId(), cell.phaseId(), cell.trackId(), cell.country(), cell.grade()))
                .max()
                .orElse(0);
    }
}
