package org.madang.identity.address;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the address at which a person is reached, and keeps the one before among their further ones. */
@Component
public class PutAddress {
    private final Db db;
    private final TransactionTemplate within;

    PutAddress(Db db, PlatformTransactionManager transactions) {
        this.db = db;
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param email what was written to before; null when there was none */
    public record Before(@Nullable String email) {}

    /** @return empty when the address is another person's, or was a moment ago; then nothing is changed */
    public Optional<Before> put(PersonId person, String email, Instant now) {
        var before = db.sql("select email from identity_person where id = :person for update")
                .param("person", person)
                .one(Before.class);
        boolean others =
                db.sql("""
                        select 1 from identity_person where email = :email and id <> :person
                        union all select 1 from identity_address where email = :email and person_id <> :person
                        """).param("email", email).param("person", person).exists();
        if (others) return Optional.empty();
        if (!written(person, email)) return Optional.empty();
        db.sql("delete from identity_address where email = :email and person_id = :person")
                .param("email", email)
                .param("person", person)
                .update();
        // Nothing was ever sent to the place holder of the first operator.
        if (before.email() != null
                && !before.email().endsWith(".invalid")
                && !before.email().equals(email))
            db.sql("""
                    insert into identity_address (email, person_id, added_at) values (:email, :person, :now)
                    on conflict do nothing
                    """)
                    .param("email", before.email())
                    .param("person", person)
                    .param("now", now)
                    .update();
        return Optional.of(before);
    }

    /** Whoever registers with it in the same moment was first: the index says so, and only this statement is undone. */
    private boolean written(PersonId person, String email) {
        try {
            within.executeWithoutResult(any ->
                    db.sql("""
                            update identity_person set email = :email, version = version + 1 where id = :person
                            """).param("email", email).param("person", person).update());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
