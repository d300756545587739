package org.madang.works;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Everything a version consists of: what its rules look at and what its manifest is made over. */
record Contents(
        WorkId work,
        WorkType type,
        Language language,
        Multilingual title,
        Multilingual synopsis,
        Multilingual body,
        List<File> files,
        List<Line> credits) {

    record File(
            Slot slot,
            String language,
            String sha256,
            @Nullable Long durationMs) {}

    record Line(@Nullable PersonId personId, String name, String nameLanguage, CreditRole role) {}

    private record Texts(Multilingual title, Multilingual synopsis, Multilingual body) {}

    @Component
    static class Reading {
        private final Db db;

        Reading(Db db) {
            this.db = db;
        }

        Contents of(Works.Standing work) {
            return of(work.id(), work.type(), work.language(), work.versionId());
        }

        Contents of(WorkId id, WorkType type, Language language, UUID version) {
            Texts texts = db.sql("select title, synopsis, body from works_version where id = :version")
                    .param("version", version)
                    .one(Texts.class);
            List<File> files = db.sql("""
                    select slot, language, sha256, duration_ms from works_file
                    where version_id = :version order by slot, language
                    """).param("version", version).list(File.class);
            List<Line> credits = db.sql("""
                    select person_id, name, name_language, role from works_credit
                    where version_id = :version order by position
                    """).param("version", version).list(Line.class);
            return new Contents(id, type, language, texts.title(), texts.synopsis(), texts.body(), files, credits);
        }
    }
}
