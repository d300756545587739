package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.FieldChange;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how many places a cell has and how many of them are guaranteed, or removes a cell that nobody holds. */
@Component
public class ChangeSeatCell {
    private final Db db;
    private final ObjectProvider<SeatUse> uses;
    private final ApplicationEventPublisher events;

    ChangeSeatCell(Db db, ObjectProvider<SeatUse> uses, ApplicationEventPublisher events) {
        this.db = db;
        this.uses = uses;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Removed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}

        record FloorAboveSeats() implements Outcome {}

        /** More people hold a place than would be left. */
        record InUse(long people) implements Outcome {}
    }

    private record Cell(
            EditionId editionId,
            @Nullable PhaseId phaseId,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            int version) {}

    private record Places(int seats, int floor) {}

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(SeatCellId id, int version, int seats, int floor, PersonId by) {
        Cell cell = hold(id).orElseThrow(NotFound::new);
        if (cell.version() != version) return new Outcome.Stale();
        if (floor > seats) return new Outcome.FloorAboveSeats();
        if (seats < cell.seats() && people(cell) > seats) return new Outcome.InUse(people(cell));
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

    @Transactional
    public Outcome remove(SeatCellId id, PersonId by) {
        Optional<Cell> found = hold(id);
        if (found.isEmpty()) return new Outcome.Removed();
        Cell cell = found.get();
        if (people(cell) > 0) return new Outcome.InUse(people(cell));
        db.sql("delete from programmes_seat_cell where id = :id")
                .param("id", id)
                .update();
        String was = "%s %s: %d, %d"
                .formatted(
                        cell.country() == null ? "*" : cell.country(),
                        cell.grade() == null ? "*" : cell.grade(),
                        cell.seats(),
                        cell.floor());
        events.publishEvent(
                new PlanPartRemoved(cell.editionId(), cell.trackId(), List.of(new FieldChange("seats", was, "")), by));
        return new Outcome.Removed();
    }

    /** Admission locks cells the same way before it gives a place, so that no offer slips in between. */
    private Optional<Cell> hold(SeatCellId id) {
        return db.sql("""
                        select edition_id, phase_id, track_id, country, grade, seats, floor, version
                        from programmes_seat_cell where id = :id for update
                        """).param("id", id).maybe(Cell.class);
    }

    private long people(Cell cell) {
        return uses.stream()
                .mapToLong(use ->
                        use.peopleIn(cell.editionId(), cell.phaseId(), cell.trackId(), cell.country(), cell.grade()))
                .max()
                .orElse(0);
    }
}
