package org.madang.media;

import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Whether any file, or the small picture of one, is made of some bytes. */
@Component
class UsedContent {
    private final Db db;

    UsedContent(Db db) {
        this.db = db;
    }

    boolean used(String sha256) {
        return db.sql("""
                        select 1 from media_file where sha256 = :sha256
                        union all select 1 from media_preview where sha256 = :sha256 limit 1
                        """).param("sha256", sha256).exists();
    }
}
