package org.madang.programmes.setup;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Id;
import org.springframework.stereotype.Component;

/** Tells who was faster. */
@Component
public class LastChanges {
    private final Db db;

    LastChanges(Db db) {
        this.db = db;
    }

    public @Nullable LastChange of(Id thing) {
        return db.sql("""
                        select p.print_name as name, p.name_language as language, a.at
                        from v_audit a join v_person p on p.id = a.actor
                        where a.object_id = :id order by a.id desc limit 1
                        """).param("id", thing).maybe(LastChange.class).orElse(null);
    }
}
