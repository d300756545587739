package org.madang.identity;

import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Finds the record that counts, when there once were two of one person. */
@Component
public class Records {
    private final Db db;

    Records(Db db) {
        this.db = db;
    }

    /** The record itself, or the one that took it in, through any number of mergers; empty when there is none. */
    public Optional<PersonId> living(PersonId person) {
        return db.sql("""
                        with recursive way as (
                            select id, merged_into, 0 as steps from identity_person where id = :person
                            union all
                            select p.id, p.merged_into, steps + 1 from way join identity_person p on p.id = way.merged_into
                            where steps < 20)
                        select id from way where merged_into is null
                        """).param("person", person).maybe(PersonId.class);
    }

    /** Whose address it is, be it the first or a further one. */
    public Optional<PersonId> atAddress(String email) {
        return db.sql("""
                        select id from identity_person where email = :email
                        union all select person_id from identity_address where email = :email
                        limit 1
                        """).param("email", email).maybe(PersonId.class);
    }
}
