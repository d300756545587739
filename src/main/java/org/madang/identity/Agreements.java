package org.madang.identity;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Says whether a person has agreed to a purpose as its text stands today; where not, the one who needs it asks. */
@Component
public class Agreements {
    private final Db db;

    Agreements(Db db) {
        this.db = db;
    }

    public boolean stands(PersonId person, Purpose purpose) {
        return db.sql("""
                        select 1 from v_consent
                        where person_id = :person and purpose = :purpose and given and version = :version
                        """)
                .param("person", person)
                .param("purpose", purpose)
                .param("version", purpose.version())
                .exists();
    }
}
