package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an institution a role again that was ended. */
@Component
public class RestoreInstitutionRole {
    private final Db db;
    private final HeldPlan plans;
    private final RestoreThing restore;

    RestoreInstitutionRole(Db db, HeldPlan plans, RestoreThing restore) {
        this.db = db;
        this.plans = plans;
        this.restore = restore;
    }

    public sealed interface Outcome {
        /** Also where it has the role. */
        record Restored() implements Outcome {}

        /** The role was given anew in the meantime. */
        record Taken() implements Outcome {}

        /** The edition or the track is put away itself. */
        record PlaceArchived() implements Outcome {}
    }

    private record Row(boolean archived, boolean placeArchived, boolean taken) {}

    @Transactional
    public Outcome restore(PartId part, PersonId by) {
        plans.around(part);
        Row row = db.sql("""
                        select p.archived_at is not null as archived,
                               e.archived_at is not null or t.archived_at is not null as place_archived,
                               exists (select 1 from programmes_part o
                                       where o.archived_at is null and o.edition_id = p.edition_id
                                         and o.track_id is not distinct from p.track_id
                                         and o.institution_id = p.institution_id and o.role = p.role and o.id <> p.id)
                                   as taken
                        from programmes_part p join programmes_edition e on e.id = p.edition_id
                        left join programmes_track t on t.id = p.track_id where p.id = :id for update of p
                        """).param("id", part).maybe(Row.class).orElseThrow(NotFound::new);
        if (!row.archived()) return new Outcome.Restored();
        if (row.placeArchived()) return new Outcome.PlaceArchived();
        if (row.taken()) return new Outcome.Taken();
        return switch (restore.restore(SetUpThing.ROLE, part, by)) {
            case RestoreThing.Outcome.Restored restored -> new Outcome.Restored();
            case RestoreThing.Outcome.NotArchived listed -> new Outcome.Restored();
        };
    }
}
