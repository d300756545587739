package org.madang.notifications.choosing;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches a kind of mail off for somebody, or on again; what waits in the outbox does not leave any more. */
@Component
class ChooseMail {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChooseMail(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    sealed interface Outcome {
        record Chosen() implements Outcome {}

        record SoAlready() implements Outcome {}

        /** It has to reach its reader, whatever they wish. */
        record Needed() implements Outcome {}
    }

    /** The kind is what changed, so it stands beside the state. */
    record MailChosen(PersonId person, Mail.Kind kind, boolean wanted) implements Transition {
        @Override
        public String object() {
            return "mail choice";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public String from() {
            return state(!wanted);
        }

        @Override
        public String to() {
            return state(wanted);
        }

        private String state(boolean asked) {
            return (asked ? "WANTED " : "UNWANTED ") + kind;
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    /** What somebody has switched off. */
    Set<Mail.Kind> unwanted(PersonId person) {
        return Set.copyOf(db.sql("select kind from notifications_unwanted where person_id = :person")
                .param("person", person)
                .list(Mail.Kind.class));
    }

    @Transactional
    Outcome choose(PersonId person, Mail.Kind kind, boolean wanted) {
        if (!kind.optional()) return new Outcome.Needed();
        Instant now = clock.instant();
        int changed = wanted
                ? db.sql("delete from notifications_unwanted where person_id = :person and kind = :kind")
                        .param("person", person)
                        .param("kind", kind)
                        .update()
                : db.sql("""
                        insert into notifications_unwanted (person_id, kind, since) values (:person, :kind, :now)
                        on conflict do nothing
                        """)
                        .param("person", person)
                        .param("kind", kind)
                        .param("now", now)
                        .update();
        if (changed == 0) return new Outcome.SoAlready();
        if (!wanted) recall(person, kind, now);
        events.publishEvent(new MailChosen(person, kind, wanted));
        return new Outcome.Chosen();
    }

    private void recall(PersonId person, Mail.Kind kind, Instant now) {
        db.sql("""
                        update notifications_message set state = 'RECALLED', claimed_until = null
                        where recipient_person = :person and kind = :kind and state in ('QUEUED', 'FAILED', 'HELD')
                          and (claimed_until is null or claimed_until <= :now)
                        """)
                .param("person", person)
                .param("kind", kind)
                .param("now", now)
                .update();
    }
}
