package org.madang.identity.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the person go who has waited longest after asking for it: takes name, addresses, words and files away in one
 * transaction and leaves a nameless record, so that no figure of any year changes.
 */
@Component
public class LetGo {
    private final Db db;
    private final Clock clock;
    private final People people;
    private final ApplicationEventPublisher events;

    LetGo(Db db, Clock clock, People people, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.events = events;
    }

    /** @return whom; empty when nobody's time has come, or another node is at it */
    @Transactional
    public Optional<PersonId> nextDue() {
        var due = db.sql("""
                        select person_id from identity_leaving where done_at is null and due_at <= :now
                        order by due_at, person_id limit 1 for update skip locked
                        """).param("now", clock.instant()).maybe(PersonId.class);
        due.ifPresent(this::letGo);
        return due;
    }

    private void letGo(PersonId person) {
        db.sql("select set_config('madang.people', 'on', true)").one(String.class);
        var addresses = people.addresses(person);
        // Records that this one took in hold the same person's names and some of their history, and go with it.
        var records = people.records(person);
        var things = new ArrayList<UUID>();
        for (PersonId record : records) {
            things.add(record.value());
            people.modules().forEach(module -> things.addAll(module.things(record)));
            people.modules().forEach(module -> module.erase(record));
            for (PersonRows rows : people.rows())
                for (String statement : rows.erasing())
                    people.asking(statement, record, addresses)
                            .param("now", clock.instant())
                            .update();
        }
        db.sql("""
                update identity_audit
                set reason = null, changes = case when object_id = any(:things) then null else changes end
                where (reason is not null or changes is not null) and (actor = any(:records) or object_id = any(:things))
                """).ids("records", records).ids("things", things).update();
        db.sql("""
                update identity_person
                set email = null, print_name = '–', name_language = 'en', latin_name = '', call_me = '', say_it = '', title = '',
                    sort_key = '', password_hash = null, external_id = null, citizenships = '{}', birth_year = null,
                    phone = '', left_at = :now, version = version + 1
                where id = any(:records)
                """).param("now", clock.instant()).ids("records", records).update();
        db.sql("update identity_leaving set done_at = :now where person_id = :person")
                .param("now", clock.instant())
                .param("person", person)
                .update();
        events.publishEvent(new PersonLeft(person));
    }
}
