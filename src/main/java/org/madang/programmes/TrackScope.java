package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a track stands: in its edition, with the institutions that have a role in it or in the whole edition. */
@Component
class TrackScope implements ScopeFinder {
    private final Db db;

    TrackScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "track";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select e.programme_id as programme, e.id as edition, t.id as track,
                               array(select p.institution_id from programmes_part p
                                     where p.archived_at is null and p.edition_id = e.id and (p.track_id = t.id or p.track_id is null)) as institutions
                        from programmes_track t join programmes_edition e on e.id = t.edition_id
                        where t.slug = :it or t.id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
