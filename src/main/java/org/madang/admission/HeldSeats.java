package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.SeatUse;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** Whoever has an offer that is open or accepted holds a place, and so does whoever was let come later. */
@Component
class HeldSeats implements SeatUse {
    private final Db db;

    HeldSeats(Db db) {
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
                        select count(*)
                               + (select count(*) from admission_claimed k
                                  where cast(:phase as uuid) is null and k.edition_id = :edition
                                    and (cast(:track as uuid) is null or k.track_id = :track)
                                    and (cast(:country as text) is null or k.country = :country)
                                    and (cast(:grade as text) is null or k.grade = :grade))
                        from admission_held
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
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
