package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where the role of an institution stands: in its edition or its track. */
@Component
class PartScope implements ScopeFinder {
    private final Db db;

    PartScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "part";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select e.programme_id as programme, e.id as edition, c.track_id as track,
                               array(select p.institution_id from programmes_part p
                                     where p.archived_at is null and p.edition_id = e.id and (p.track_id = c.track_id or p.track_id is null)) as institutions
                        from programmes_part c join programmes_edition e on e.id = c.edition_id where c.id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
