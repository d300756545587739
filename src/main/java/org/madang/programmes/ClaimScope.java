package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a claim stands: with the edition or the track it is about. */
@Component
class ClaimScope implements ScopeFinder {
    private final Db db;

    ClaimScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select coalesce(e.programme_id, case when c.subject_kind = 'PROGRAMME' then c.subject_id end) as programme, e.id as edition, t.id as track,
                               array(select p.institution_id from programmes_part p
                                     where p.archived_at is null and p.edition_id = e.id and (p.track_id = t.id or p.track_id is null)) as institutions
                        from programmes_claim c
                        left join programmes_track t on c.subject_kind = 'TRACK' and t.id = c.subject_id
                        left join programmes_edition e
                            on e.id = case when c.subject_kind = 'EDITION' then c.subject_id else t.edition_id end
                        where c.id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
