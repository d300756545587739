package org.madang.institutions;

import java.util.Optional;
import java.util.Set;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** Where an institution stands: in itself. */
@Component
class InstitutionScope implements ScopeFinder {
    private final Db db;

    InstitutionScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "institution";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return db.sql("""
                        select id from institutions_institution where slug = :it or id::text = :it
                        """)
                .param("it", idOrSlug)
                .maybe(InstitutionId.class)
                .map(institution -> new Scope(null, null, null, Set.of(institution.value()), Set.of()));
    }
}
