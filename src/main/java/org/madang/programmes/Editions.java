package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Finds editions. */
@Component
public class Editions {
    private final Db db;

    Editions(Db db) {
        this.db = db;
    }

    public Optional<Edition> find(String slug) {
        return db.sql("select * from v_edition where slug = :slug")
                .param("slug", slug)
                .maybe(Edition.class);
    }

    public Optional<Edition> find(EditionId id) {
        return db.sql("select * from v_edition where id = :id").param("id", id).maybe(Edition.class);
    }

    /** All editions that are not put away, newest first. */
    public List<Edition> all() {
        return db.sql("select * from v_edition where not archived order by starts_on desc, slug limit 500")
                .list(Edition.class);
    }

    /** The editions of one programme, newest first. */
    public List<Edition> of(ProgrammeId programme) {
        return db.sql("select * from v_edition where programme_id = :programme order by sequence desc, slug limit 200")
                .param("programme", programme)
                .list(Edition.class);
    }
}
