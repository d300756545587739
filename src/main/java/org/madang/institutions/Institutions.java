package org.madang.institutions;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.tables.Filter;
import org.springframework.stereotype.Component;

/** Finds institutions. */
@Component
public class Institutions {
    private final Db db;

    Institutions(Db db) {
        this.db = db;
    }

    public Optional<Institution> find(String slug) {
        return db.sql("select * from v_institution where slug = :slug")
                .param("slug", slug)
                .maybe(Institution.class);
    }

    public Optional<Institution> find(InstitutionId id) {
        return db.sql("select * from v_institution where id = :id")
                .param("id", id)
                .maybe(Institution.class);
    }

    /** How many of them stand in a picker; whoever misses one finds it by its name. */
    public static final int MOST = 200;

    /**
     * Those that are not archived, the newest first.
     *
     * @param sought part of a name, of an earlier one or of the city; empty for all
     * @return at most {@link #MOST} and one more, which says that there are others
     */
    public List<Institution> choosable(String sought) {
        return db.sql("""
                        select i.* from institutions_institution i
                        where i.archived_at is null
                          and (folded(said_in_all(i.name) || ' ' || i.city) like :sought
                               or exists (select 1 from institutions_earlier_name x
                                          where x.institution_id = i.id and folded(said_in_all(x.name)) like :sought))
                        order by i.created_at desc, i.id limit :most
                        """)
                .param("sought", Filter.pattern(sought))
                .param("most", MOST + 1)
                .list(Institution.class);
    }
}
