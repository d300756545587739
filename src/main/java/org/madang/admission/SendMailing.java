package org.madang.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a mail to some of a call, exactly as it was looked at and exactly once, however often it is pressed. Whoever has
 * switched off what asks nothing of them is passed over, and that is kept.
 */
@Component
public class SendMailing {
    /** So that one press cannot fill the outbox for a day. */
    public static final int MOST = 2000;
    /** So that a mistake, or a stolen session, does not write to everybody again and again. */
    public static final int AN_HOUR = 6;

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Mailings mailings;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    SendMailing(Db db, Clock clock, Calls calls, Mailings mailings, Outbox outbox, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.mailings = mailings;
        this.outbox = outbox;
        this.events = events;
    }

    public sealed interface Outcome {
        /**
         * @param letters to how many, without those who want none
         * @param unaddressed how many of them have no address, and read nothing
         */
        record Sent(int letters, int unaddressed) implements Outcome {}

        record SentAlready() implements Outcome {}

        record Nobody() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        /** @param most how many one officer sends in an hour */
        record TooOften(int most) implements Outcome {}

        /** Somebody joined or left, or a letter would say something else. */
        record ChangedMeanwhile() implements Outcome {}

        /** For some, a field in the text has no value. */
        record ValueMissing(MergeField field, long people) implements Outcome {}
    }

    record Row(Mailings.State state) {}

    /** @param seen what {@link Mailings#seal} was when the officer looked; null to send what it is now */
    @Transactional
    public Outcome send(MailingId id, @Nullable String seen, Reach reach, PersonId by) {
        Row row = db.sql("select state from admission_mailing where id = :id for update")
                .param("id", id)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (row.state() == Mailings.State.SENT) return new Outcome.SentAlready();
        Instant now = clock.instant();
        if (lastHour(by, now) >= AN_HOUR) return new Outcome.TooOften(AN_HOUR);
        var mailing = mailings.find(id).orElseThrow(NotFound::new);
        Calls.Call call = calls.find(mailing.callId()).orElseThrow(NotFound::new);
        var letters = mailings.letters(mailing, call, reach);
        if (letters.isEmpty()) return new Outcome.Nobody();
        if (letters.size() > MOST) return new Outcome.TooMany(MOST);
        for (Mailings.Letter letter : letters) {
            MergeField missing = letter.missing();
            if (missing != null)
                return new Outcome.ValueMissing(
                        missing,
                        letters.stream().filter(each -> each.missing() != null).count());
        }
        if (seen != null && !seen.equals(Mailings.seal(letters))) return new Outcome.ChangedMeanwhile();
        int readers = (int) letters.stream().filter(each -> !each.unwanted()).count();
        if (readers == 0) return new Outcome.Nobody();
        int addressed = 0;
        for (Mailings.Letter letter : letters) if (send(mailing, letter)) addressed++;
        db.sql("""
                        update admission_mailing set state = 'SENT', recipients = :count, sent_by = :by, sent_at = :now
                        where id = :id
                        """)
                .param("count", readers)
                .param("by", by)
                .param("now", now)
                .param("id", id)
                .update();
        events.publishEvent(new ReleaseMoves.MailingMoved(id, Mailings.State.DRAFT, Mailings.State.SENT, by));
        return new Outcome.Sent(readers, readers - addressed);
    }

    private boolean send(Mailings.Mailing mailing, Mailings.Letter letter) {
        MailingId id = mailing.id();
        String to = letter.email();
        db.sql("""
                        insert into admission_mailing_letter (mailing_id, application_id, language, subject, text, addressed,
                                                              unwanted)
                        values (:mailing, :application, :language, :subject, :text, :addressed, :unwanted)
                        """)
                .param("mailing", id)
                .param("application", letter.application())
                .param("language", letter.language())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("addressed", to != null)
                .param("unwanted", letter.unwanted())
                .update();
        if (to == null || letter.unwanted()) return false;
        outbox.enqueue(new Mail(
                to,
                letter.person(),
                letter.language(),
                letter.subject(),
                letter.text(),
                mailing.need() == Mailings.Need.OPTIONAL ? Mail.Kind.NEWS : Mail.Kind.INTERRUPT,
                "mailing-" + id + "-" + letter.application()));
        return true;
    }

    private long lastHour(PersonId by, Instant now) {
        return db.sql("""
                        select count(*) from admission_mailing
                        where sent_by = :by and state = 'SENT' and sent_at > :since
                        """)
                .param("by", by)
                .param("since", now.minus(Duration.ofHours(1)))
                .one(Long.class);
    }
}
