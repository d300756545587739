package org.madang.programmes;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where a programme stands: in itself. */
@Component
class ProgrammeScope implements ScopeFinder {
    private final Db db;

    ProgrammeScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select id as programme, null::uuid as edition, null::uuid as track, '{}'::uuid[] as institutions
                        from programmes_programme where slug = :it or id::text = :it
                        """).param("it", idOrSlug).maybe(ScopeRow.class).map(ScopeRow::scope);
    }
}
