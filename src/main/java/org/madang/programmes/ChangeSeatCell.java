package org.madang.programmes;

import java.util.List;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how many places a cell has and how many of them are guaranteed. */
@Component
public class ChangeSeatCell {
    private final Db db;
    private final HeldCell cells;
    private final ApplicationEventPublisher events;

    ChangeSeatCell(Db db, HeldCell cells, ApplicationEventPublisher events) {
        this.db = db;
        this.cells = cells;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}

        record FloorAboveSeats() implements Outcome {}

        /** More people hold a place than would be left. */
        record InUse(long people) implements Outcome {}
    }

    private record Places(int seats, int floor) {}

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(SeatCellId id, int version, int seats, int floor, PersonId by) {
        HeldCell.Cell cell = cells.hold(id).orElseThrow(NotFound::new);
        if (cell.version() != version) return new Outcome.Stale();
        if (floor > seats) return new Outcome.FloorAboveSeats();
        if (seats < cell.seats() && cells.people(cell) > seats) return new Outcome.InUse(cells.people(cell));
        List<FieldChange> changes =
                FieldChange.between(new Places(cell.seats(), cell.floor()), new Places(seats, floor));
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_seat_cell set seats = :seats, floor = :floor, version = version + 1
                        where id = :id
                        """).param("id", id).param("seats", seats).param("floor", floor).update();
        events.publishEvent(new SeatCellSet(id, changes, by));
        return new Outcome.Changed();
    }
}
