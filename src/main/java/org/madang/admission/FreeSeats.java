package org.madang.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** How full the seats of an edition are, for those who enrol people without an application. */
@Component
public class FreeSeats {
    private final Db db;

    FreeSeats(Db db) {
        this.db = db;
    }

    /** @param held places taken by enrolments and kept for offers, selections and people who come later */
    public record Cell(
            SeatCellId id,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            long held) {
        public boolean takes(TrackId track, Country from, Grade as) {
            return (trackId == null || trackId.equals(track))
                    && (country == null || country.equals(from))
                    && (grade == null || grade == as);
        }
    }

    private static final String CELLS = """
            select c.id, c.track_id, c.country, c.grade, c.seats,
                   (select count(*) from admission_taken t
                    where t.edition_id = c.edition_id and t.phase_id is not distinct from c.phase_id
                      and (c.track_id is null or t.track_id = c.track_id)
                      and (c.country is null or t.country = c.country)
                      and (c.grade is null or t.grade = c.grade))
                   + (select count(*) from admission_claimed k
                      where c.phase_id is null and k.edition_id = c.edition_id
                        and (c.track_id is null or k.track_id = c.track_id)
                        and (c.country is null or k.country = c.country)
                        and (c.grade is null or k.grade = c.grade)) as held
            from v_seat_cell c
            where c.edition_id = :edition and c.phase_id is not distinct from cast(:phase as uuid) order by c.id
            """;

    /** The places of the edition itself; those of a phase are for people who are enrolled already. */
    public List<Cell> of(EditionId edition) {
        return of(edition, null);
    }

    private List<Cell> of(EditionId edition, @Nullable PhaseId phase) {
        return db.sql(CELLS).param("edition", edition).param("phase", phase).list(Cell.class);
    }

    /** Holds every cell of the edition until the end of the transaction, in the order in which all others do. */
    public List<Cell> hold(EditionId edition) {
        return hold(edition, null);
    }

    /** Holds the cells of one phase; null for those of the edition itself. */
    List<Cell> hold(EditionId edition, @Nullable PhaseId phase) {
        db.sql("""
                        select id from v_seat_cell
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
                        order by id for update
                        """).param("edition", edition).param("phase", phase).list(SeatCellId.class);
        return of(edition, phase);
    }
}
