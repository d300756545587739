package org.madang.identity.consents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a person has agreed to. */
@Component
public class Consents {
    /**
     * The last answer.
     *
     * @param text what was read then, in the language it was read in
     */
    public record Answer(Purpose purpose, boolean given, int version, Language language, Instant at, String text) {
        /** Agreed, but to a text that says less or more than the present one. */
        public boolean outdated() {
            return given && version < purpose.version();
        }
    }

    private final Db db;

    Consents(Db db) {
        this.db = db;
    }

    /** In the order of the purposes; one that was never answered is left out. */
    public List<Answer> of(PersonId person) {
        return db.sql("""
                        select c.purpose, c.given, c.version, c.language, c.at, t.text
                        from v_consent c
                        join identity_consent_text t on t.purpose = c.purpose and t.version = c.version and t.language = c.language
                        where c.person_id = :person
                        """).param("person", person).list(Answer.class).stream()
                .sorted(java.util.Comparator.comparing(Answer::purpose))
                .toList();
    }

    @Nullable
    Boolean last(PersonId person, Purpose purpose, int version) {
        return db.sql("""
                        select given and version = :version from v_consent
                        where person_id = :person and purpose = :purpose
                        """)
                .param("version", version)
                .param("person", person)
                .param("purpose", purpose)
                .maybe(Boolean.class)
                .orElse(null);
    }
}
