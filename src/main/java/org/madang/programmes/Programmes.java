package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Finds programmes. */
@Component
public class Programmes {
    private final Db db;

    Programmes(Db db) {
        this.db = db;
    }

    public Optional<Programme> find(String slug) {
        return db.sql("select * from v_programme where slug = :slug")
                .param("slug", slug)
                .maybe(Programme.class);
    }

    public Optional<Programme> find(ProgrammeId id) {
        return db.sql("select * from v_programme where id = :id")
                .param("id", id)
                .maybe(Programme.class);
    }

    public List<Programme> all() {
        return db.sql("select * from v_programme order by slug limit 100").list(Programme.class);
    }
}
