package org.madang.programmes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.web.ScopeNames;
import org.springframework.stereotype.Component;

/** The names of programmes, editions and tracks, for pages about grants. */
@Component
class ProgrammeNames implements ScopeNames {
    private static final String ALL = """
            select * from (
                select 'PROGRAMME' as kind, id, title as name, '' as more, 0 as level, null::date as starts_on
                from programmes_programme
                union all
                select 'EDITION', id, title, label, 1, starts_on from programmes_edition
                union all
                select 'TRACK', t.id, t.title, e.label, 2, e.starts_on
                from programmes_track t join programmes_edition e on e.id = t.edition_id) place
            """;

    private final Db db;

    ProgrammeNames(Db db) {
        this.db = db;
    }

    @Override
    public List<Named> named(Collection<UUID> ids) {
        return db.sql(ALL + " where id = any(:ids)").ids("ids", ids).list(Named.class);
    }

    @Override
    public List<Named> choosable(String pattern) {
        return db.sql(ALL + """
                         where folded(said_in_all(name) || ' ' || more) like :pattern
                        order by level, starts_on desc nulls last, id limit :most
                        """)
                .param("pattern", pattern)
                .param("most", MOST + 1)
                .list(Named.class);
    }
}
