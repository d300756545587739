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

/**
 * Sets how many places a mix of track, country and grade has in an edition or in one phase of it; what is null is left
 * open.
 */
@Component
public class SetSeatCell {
    private final Db db;
    private final HeldPlan plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetSeatCell(Db db, HeldPlan plans, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Set(SeatCellId cell) implements Outcome {}

        /** More places are promised than there are. */
        record FloorAboveSeats() implements Outcome {}

        /** The phase is of another edition, or of another track than the cell. */
        record PhaseUnfit() implements Outcome {}
    }

    private record Places(int seats, int floor) {}

    @Transactional
    public Outcome set(
            EditionId edition,
            @Nullable TrackId track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            PersonId by) {
        return set(edition, null, track, country, grade, seats, floor, by);
    }

    /**
     * @param phase the phase whose places these are; null for the places of the edition
     * @param floor how many places of the cell are guaranteed
     */
    @Transactional
    public Outcome set(
            EditionId edition,
            @Nullable PhaseId phase,
            @Nullable TrackId track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            PersonId by) {
        if (floor > seats) return new Outcome.FloorAboveSeats();
        plans.of(edition);
        if (phase != null && !fits(phase, edition, track)) return new Outcome.PhaseUnfit();
        var after = new Places(seats, floor);
        List<FieldChange> changes = db.sql("""
                        select seats, floor from programmes_seat_cell
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
                          and track_id is not distinct from cast(:track as uuid)
                          and country is not distinct from cast(:country as text)
                          and grade is not distinct from cast(:grade as text) and archived_at is null for update
                        """)
                .param("edition", edition)
                .param("phase", phase)
                .param("track", track)
                .param("country", country)
                .param("grade", grade)
                .maybe(Places.class)
                .map(before -> FieldChange.between(before, after))
                .orElse(List.of(
                        new FieldChange("seats", "", String.valueOf(seats)),
                        new FieldChange("floor", "", String.valueOf(floor))));
        SeatCellId cell = db.sql("""
                        insert into programmes_seat_cell (id, edition_id, phase_id, track_id, country, grade, seats, floor,
                                                          created_at)
                        values (:id, :edition, :phase, :track, :country, :grade, :seats, :floor, :now)
                        on conflict (edition_id, phase_id, track_id, country, grade) where archived_at is null
                            do update set seats = excluded.seats, floor = excluded.floor,
                                          version = programmes_seat_cell.version + 1
                        returning id
                        """)
                .param("id", Ids.next())
                .param("edition", edition)
                .param("phase", phase)
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

    /** A phase of one track has places for people of that track alone. It is held, so that nobody puts it away meanwhile. */
    private boolean fits(PhaseId phase, EditionId edition, @Nullable TrackId track) {
        return db.sql("""
                        select 1 from v_phase where id = :phase and edition_id = :edition
                          and (track_id is null or cast(:track as uuid) is null or track_id = :track) for key share
                        """)
                .param("phase", phase)
                .param("edition", edition)
                .param("track", track)
                .exists();
    }
}
