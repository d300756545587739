package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a phase stands: in its edition and, if it is a track's own, in that track. */
@Component
class PhaseScope implements ScopeFinder {
    private final Db db;

    PhaseScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "phase";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select e.programme_id as programme, e.id as edition, f.track_id as track,
                               array(select p.institution_id from programmes_part p
                                     where p.archived_at is null and p.edition_id = e.id and (p.track_id = f.track_id or p.track_id is null)) as institutions
                        from programmes_phase f join programmes_edition e on e.id = f.edition_id
                        where f.id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
