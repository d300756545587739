package org.madang.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/**
 * Counts seats under a lock. An application takes a place in every cell that it falls into, so no cell is overbooked,
 * however cells overlap; cells are always locked in the same order, so two officers can never wait for each other.
 */
@Component
class Seats {
    private final Db db;

    Seats(Db db) {
        this.db = db;
    }

    record Cell(
            SeatCellId id,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats) {}

    /** Holds every cell that an application falls into until the end of the transaction. */
    List<Cell> lock(Calls.Call call, Applications.Application application) {
        return db.sql("""
                        select id, track_id, country, grade, seats from v_seat_cell
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
                          and (track_id is null or track_id = :track)
                          and (country is null or country = :country) and (grade is null or grade = :grade)
                        order by id for update
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("track", application.trackId())
                .param("country", application.country())
                .param("grade", application.grade())
                .list(Cell.class);
    }

    /**
     * How many others take a place in a cell that is locked, whether they applied or were enrolled directly.
     *
     * @param sure leaves out those who have not answered their offer
     */
    private long takenByOthers(Calls.Call call, Cell cell, Applications.Application application, boolean sure) {
        return db.sql("""
                        select count(*)
                               + (select count(*) from admission_claimed k
                                  where cast(:phase as uuid) is null and k.edition_id = :edition and k.person_id <> :person
                                    and (cast(:track as uuid) is null or k.track_id = :track)
                                    and (cast(:country as text) is null or k.country = :country)
                                    and (cast(:grade as text) is null or k.grade = :grade))
                        from admission_taken
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
                          and application_id is distinct from :application
                          and (accepted or not :sure)
                          and not (application_id is null and person_id = :person and track_id = :own)
                          and (cast(:track as uuid) is null or track_id = :track)
                          and (cast(:country as text) is null or country = :country)
                          and (cast(:grade as text) is null or grade = :grade)
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("application", application.id())
                .param("sure", sure)
                .param("person", application.personId())
                .param("own", application.trackId())
                .param("track", cell.trackId())
                .param("country", cell.country())
                .param("grade", cell.grade())
                .one(Long.class);
    }

    /** The first of the locked cells that has no place left to offer this application. */
    @Nullable
    Cell full(Calls.Call call, List<Cell> cells, Applications.Application application) {
        return first(call, cells, application, false);
    }

    /**
     * The first of the locked cells whose places are all answered for. Where a cell was made smaller than its open offers,
     * who answers first has the place.
     */
    @Nullable
    Cell gone(Calls.Call call, List<Cell> cells, Applications.Application application) {
        return first(call, cells, application, true);
    }

    private @Nullable Cell first(
            Calls.Call call, List<Cell> cells, Applications.Application application, boolean sure) {
        for (Cell cell : cells) {
            if (takenByOthers(call, cell, application, sure) >= cell.seats()) return cell;
        }
        return null;
    }
}
