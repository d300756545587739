package org.madang.identity.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Format;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asks to be forgotten, or thinks better of it within the time that is left for that. */
@Component
class AskToLeave {
    static final Duration WAITING = Duration.ofDays(30);

    sealed interface Outcome {
        record Asked(Instant dueAt) implements Outcome {}

        record LastOperator() implements Outcome {}
    }

    record LeavingAsked(PersonId person, @Nullable String from, String to) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private final Db db;
    private final Clock clock;
    private final Outbox outbox;
    private final Messages messages;
    private final People people;
    private final ApplicationEventPublisher events;

    AskToLeave(Db db, Clock clock, Outbox outbox, Messages messages, People people, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.outbox = outbox;
        this.messages = messages;
        this.people = people;
        this.events = events;
    }

    /** Asking again changes nothing: the first day counts. */
    @Transactional
    Outcome ask(Viewer viewer, boolean staysNamed) {
        if (viewer.onPlatform(Role.OPERATOR) && !anotherOperator(viewer.id())) return new Outcome.LastOperator();
        Instant now = clock.instant();
        Instant due = now.plus(WAITING);
        int asked = db.sql("""
                        insert into identity_leaving (person_id, asked_at, due_at, stays_named)
                        values (:person, :now, :due, :named) on conflict (person_id) do nothing
                        """)
                .param("person", viewer.id())
                .param("now", now)
                .param("due", due)
                .param("named", staysNamed)
                .update();
        if (asked == 0) return new Outcome.Asked(due);
        events.publishEvent(new LeavingAsked(viewer.id(), null, "LEAVING"));
        var format = new Format(viewer.language(), viewer.zone());
        int copy = 0;
        for (String address : people.addresses(viewer.id()))
            outbox.enqueue(new Mail(
                    address,
                    viewer.id(),
                    viewer.language(),
                    messages.say(viewer.language(), "identity.leaving.mail.subject"),
                    messages.say(viewer.language(), "identity.leaving.mail.text", format.dateTime(due)),
                    Mail.Kind.ACCOUNT,
                    "leaving-" + viewer.id() + "-" + now.toEpochMilli() + "-" + copy++));
        return new Outcome.Asked(due);
    }

    @Transactional
    void stay(PersonId person) {
        int gone = db.sql("delete from identity_leaving where person_id = :person and done_at is null")
                .param("person", person)
                .update();
        if (gone == 1) events.publishEvent(new LeavingAsked(person, "LEAVING", "STAYED"));
    }

    private boolean anotherOperator(PersonId person) {
        return db.sql("""
                        select 1 from v_grant g
                        where g.role = 'OPERATOR' and g.kind = 'PLATFORM' and g.person_id <> :person
                          and not exists (select 1 from identity_leaving l where l.person_id = g.person_id)
                        """).param("person", person).exists();
    }
}
