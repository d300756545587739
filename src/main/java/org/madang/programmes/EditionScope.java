package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where an edition stands: in its programme, with the institutions that have a role in the whole of it. */
@Component
class EditionScope implements ScopeFinder {
    private final Db db;

    EditionScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "edition";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select e.programme_id as programme, e.id as edition, null::uuid as track,
                               array(select p.institution_id from programmes_part p
                                     where p.archived_at is null and p.edition_id = e.id and p.track_id is null) as institutions
                        from programmes_edition e where e.slug = :it or e.id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
