package org.madang.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.postgresql.util.PSQLException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a person who was registered by mistake, as long as nothing depends on them. The database itself says what
 * does, so no module has to be asked. What was written to the audit stays.
 */
@Component
public class TakeBackRegistration {
    private final Db db;
    private final ApplicationEventPublisher events;

    TakeBackRegistration(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** A row of another table needs the person; the savepoint of the caller undoes what went before. */
    public static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String table;

        Held(String table) {
            super(table, null, false, false);
            this.table = table;
        }

        /** The table that needs the person. */
        public String table() {
            return table;
        }
    }

    /** The person is gone as if they had never been written down. */
    public record RegistrationTakenBack(PersonId person, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public @Nullable String from() {
            return "REGISTERED";
        }

        @Override
        public String to() {
            return "TAKEN_BACK";
        }
    }

    /** @throws Held when something depends on the person; nothing is changed then */
    @Transactional(propagation = Propagation.NESTED)
    public void takeBack(PersonId person, PersonId by) {
        boolean role = db.sql("select 1 from identity_grant where person_id = :person and ended_at is null")
                .param("person", person)
                .exists();
        if (role) throw new Held("identity_grant");
        try {
            // Who looked at them is told to nobody once they are gone.
            db.sql("delete from identity_view where person_id = :person")
                    .param("person", person)
                    .update();
            db.sql("delete from identity_grant where person_id = :person")
                    .param("person", person)
                    .update();
            db.sql("delete from identity_person where id = :person")
                    .param("person", person)
                    .update();
        } catch (DataIntegrityViolationException needed) {
            throw new Held(table(needed));
        }
        events.publishEvent(new RegistrationTakenBack(person, by));
    }

    private static String table(DataIntegrityViolationException needed) {
        if (needed.getMostSpecificCause() instanceof PSQLException said
                && said.getServerErrorMessage() != null
                && said.getServerErrorMessage().getTable() != null)
            return said.getServerErrorMessage().getTable();
        return "";
    }
}
