package org.madang.programmes;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.FieldChange;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how many places a mix of track, country and grade has; what is null is left open. */
@Component
public class SetSeatCell {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetSeatCell(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Set(SeatCellId cell) implements Outcome {}

        /** More places are promised than there are. */
        record FloorAboveSeats() implements Outcome {}
    }

    private record Places(int seats, int floor) {}

    /** @param floor how many places of the cell are guaranteed */
    @Transactional
    public Outcome set(
            EditionId edition,
            @Nullable TrackId track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            PersonId by) {
        if (floor > seats) return new Outcome.FloorAboveSeats();
        var after = new Places(seats, floor);
        List<FieldChange> changes = db.sql("""
                        select seats, floor from programmes_seat_cell
                        where edition_id = :edition and track_id is not distinct from cast(:track as uuid)
                          and country is not distinct from cast(:country as text)
                          and grade is not distinct from cast(:grade as text) for update
                        """)
                .param("edition", edition)
                .param("track", track)
                .param("country", country)
                .param("grade", grade)
                .maybe(Places.class)
                .map(before -> FieldChange.between(before, after))
                .orElse(List.of(
                        new FieldChange("seats", "", String.valueOf(seats)),
                        new FieldChange("floor", "", String.valueOf(floor))));
        SeatCellId cell = db.sql("""
                        insert into programmes_seat_cell (id, edition_id, track_id, country, grade, seats, floor, created_at)
                        values (:id, :edition, :track, :country, :grade, :seats, :floor, :now)
                        on conflict (edition_id, track_id, country, grade)
                            do update set seats = excluded.seats, floor = excluded.floor,
                                          version = programmes_seat_cell.version + 1
                        returning id
                        """)
                .param("id", Ids.next())
                .param("edition", edition)
                .param("track", track)
                .param("country", country)
                .param("grade", grade)
                .param("seats", seats)
                .param("floor", floor)
                .param("now", clock.instant())
                .one(SeatCellId.class);
        events.publishEvent(new SeatCellSet(cell, changes, by));
        return new Outcome.Set(cell);
    }
}
