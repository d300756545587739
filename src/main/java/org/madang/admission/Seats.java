package org.madang.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
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
    List<Cell> lock(EditionId edition, Applications.Application application) {
        return db.sql("""
                        select id, track_id, country, grade, seats from v_seat_cell
                        where edition_id = :edition and (track_id is null or track_id = :track)
                          and (country is null or country = :country) and (grade is null or grade = :grade)
                        order by id for update
                        """)
                .param("edition", edition)
                .param("track", application.trackId())
                .param("country", application.country())
                .param("grade", application.grade())
                .list(Cell.class);
    }

    /** How many others hold a seat in a cell that is locked. */
    long heldByOthers(EditionId edition, Cell cell, ApplicationId application) {
        return db.sql("""
                        select count(*) from admission_taken
                        where edition_id = :edition and application_id is distinct from cast(:application as uuid)
                          and (application_id is not null
                               or person_id <> (select person_id from admission_application where id = :application))
                          and (cast(:track as uuid) is null or track_id = :track)
                          and (cast(:country as text) is null or country = :country)
                          and (cast(:grade as text) is null or grade = :grade)
                        """)
                .param("edition", edition)
                .param("application", application)
                .param("track", cell.trackId())
                .param("country", cell.country())
                .param("grade", cell.grade())
                .one(Long.class);
    }

    /** The first of the locked cells that has no place left for this application. */
    @Nullable
    Cell full(EditionId edition, List<Cell> cells, ApplicationId application) {
        for (Cell cell : cells) {
            if (heldByOthers(edition, cell, application) >= cell.seats()) return cell;
        }
        return null;
    }
}
