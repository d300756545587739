package org.madang.institutions;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
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

    /** All that are not archived; there are some dozens in a programme's life. */
    public List<Institution> all() {
        return db.sql("select * from v_institution where not archived order by slug limit 1000")
                .list(Institution.class);
    }

    public List<Institution> archived() {
        return db.sql("select * from v_institution where archived order by slug limit 1000")
                .list(Institution.class);
    }
}
