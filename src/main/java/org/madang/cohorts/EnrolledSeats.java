package org.madang.cohorts;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.SeatUse;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** Everybody who takes part holds a place, however they came to it. */
@Component
class EnrolledSeats implements SeatUse {
    private final Db db;

    EnrolledSeats(Db db) {
        this.db = db;
    }

    @Override
    public long peopleIn(
            EditionId edition,
            @Nullable PhaseId phase,
            @Nullable TrackId track,
            @Nullable Country country,
            @Nullable Grade grade) {
        return db.sql("""
                        select count(*) from cohorts_enrolment e
                        where edition_id = :edition and state not in ('DROPPED', 'DEFERRED')
                          and (cast(:phase as uuid) is null
                               or exists (select 1 from v_phase_seat s where s.enrolment_id = e.id and s.phase_id = :phase))
                          and (cast(:track as uuid) is null or track_id = :track)
                          and (cast(:country as text) is null or country = :country)
                          and (cast(:grade as text) is null or grade = :grade)
                        """)
                .param("edition", edition)
                .param("phase", phase)
                .param("track", track)
                .param("country", country)
                .param("grade", grade)
                .one(Long.class);
    }
}
