package org.madang.programmes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public String all() {
        return """
                select id, title as name, '' as more from programmes_programme
                union all
                select id, title, label from programmes_edition
                union all
                select t.id, t.title, e.label from programmes_track t join programmes_edition e on e.id = t.edition_id
                """;
    }

    @Override
    public List<Place> within(Collection<UUID> places) {
        return db.sql("""
                        select 'PROGRAMME' as kind, id from programmes_programme where id = any(:places)
                        union all
                        select 'EDITION', e.id from programmes_edition e
                        where e.id = any(:places) or e.programme_id = any(:places)
                           or exists (select 1 from programmes_part p
                                      where p.archived_at is null and p.edition_id = e.id and p.track_id is null
                                        and p.institution_id = any(:places))
                        union all
                        select 'TRACK', t.id from programmes_track t join programmes_edition e on e.id = t.edition_id
                        where t.id = any(:places) or e.id = any(:places) or e.programme_id = any(:places)
                           or exists (select 1 from programmes_part p
                                      where p.archived_at is null and p.edition_id = e.id
                                        and (p.track_id is null or p.track_id = t.id)
                                        and p.institution_id = any(:places))
                        """).ids("places", places).list(Place.class);
    }

    @Override
    public List<Named> choosable(String pattern, @Nullable Collection<UUID> among) {
        return db.sql(ALL + """
                         where folded(said_in_all(name) || ' ' || more) like :pattern and (:everywhere or id = any(:among))
                        order by level, starts_on desc nulls last, id limit :most
                        """)
                .param("pattern", pattern)
                .param("everywhere", among == null)
                .ids("among", among == null ? List.of() : among)
                .param("most", MOST + 1)
                .list(Named.class);
    }
}
