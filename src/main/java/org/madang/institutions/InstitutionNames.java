package org.madang.institutions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.web.ScopeNames;
import org.springframework.stereotype.Component;

/** The names of institutions, for pages about grants. */
@Component
class InstitutionNames implements ScopeNames {
    private static final String ALL =
            "select 'INSTITUTION' as kind, id, name, city as more from institutions_institution";

    private final Db db;

    InstitutionNames(Db db) {
        this.db = db;
    }

    @Override
    public List<Named> named(Collection<UUID> ids) {
        return db.sql(ALL + " where id = any(:ids)").ids("ids", ids).list(Named.class);
    }

    @Override
    public String all() {
        return "select id, name, city as more from institutions_institution";
    }

    @Override
    public List<Place> within(Collection<UUID> places) {
        return db.sql("select 'INSTITUTION' as kind, id from institutions_institution where id = any(:places)")
                .ids("places", places)
                .list(Place.class);
    }

    @Override
    public List<Named> choosable(String pattern, @Nullable Collection<UUID> among) {
        return db.sql(ALL + """
                         where folded(said_in_all(name) || ' ' || city) like :pattern and (:everywhere or id = any(:among))
                        order by created_at desc, id limit :most
                        """)
                .param("pattern", pattern)
                .param("everywhere", among == null)
                .ids("among", among == null ? List.of() : among)
                .param("most", MOST + 1)
                .list(Named.class);
    }
}
