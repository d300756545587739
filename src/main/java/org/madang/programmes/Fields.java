package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Finds fields. */
@Component
public class Fields {
    private static final String COLUMNS =
            "select id, slug, name, icon, position, version, archived_at is not null as archived from programmes_field ";

    private final Db db;

    Fields(Db db) {
        this.db = db;
    }

    public Optional<Field> find(String slug) {
        return db.sql(COLUMNS + "where slug = :slug").param("slug", slug).maybe(Field.class);
    }

    /** All of them in their order, with those that were put away. */
    public List<Field> all() {
        return db.sql(COLUMNS + "order by position, slug limit 500").list(Field.class);
    }
}
