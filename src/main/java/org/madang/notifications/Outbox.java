package org.madang.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.madang.database.Db;
import org.madang.notifications.choosing.WaysOut;
import org.madang.notifications.sending.MailEnqueued;
import org.madang.notifications.sending.MailSettings;
import org.madang.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the sender's transaction: they go out if and only if that commits, and never twice for one key. */
@Component
public class Outbox {
    /** Names that belong to nobody (RFC 2606): fictional people of the demonstration must not reach a real server. */
    private static final Pattern FICTIONAL =
            Pattern.compile(".*@(.*\\.)?(example|invalid|example\\.(com|net|org))", Pattern.CASE_INSENSITIVE);

    private final Db db;
    private final Clock clock;
    private final boolean hasServer;
    private final WaysOut ways;
    private final ApplicationEventPublisher events;

    public Outbox(Db db, Clock clock, MailSettings settings, WaysOut ways, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.hasServer = settings.server().isPresent();
        this.ways = ways;
        this.events = events;
    }

    /** @return false if a mail with this key was taken before, or its reader wants none of its kind */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(Mail mail) {
        return enqueue(mail, clock.instant());
    }

    /** Takes a mail that must not go out before an instant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(Mail mail, Instant notBefore) {
        return mail.kind().optional()
                ? ways.added(mail).filter(wanted -> put(wanted, notBefore)).isPresent()
                : put(mail, notBefore);
    }

    private boolean put(Mail mail, Instant notBefore) {
        boolean carried = hasServer && !FICTIONAL.matcher(mail.to()).matches();
        int taken = db.sql("""
                        insert into notifications_message (id, recipient_address, recipient_person, language, subject,
                                body_text, kind, dedupe_key, secrets, created_at, send_after, state)
                        values (:id, :to, :person::uuid, :language, :subject,
                                :text, :kind, :key, nullif(:secrets, '{}'), :now, :after, :state)
                        on conflict (dedupe_key) do nothing
                        """)
                .param("id", Ids.next())
                .param("to", mail.to())
                .param("person", mail.person())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("kind", mail.kind())
                .param("key", mail.dedupeKey())
                .texts("secrets", mail.secrets())
                .param("now", clock.instant())
                .param("after", notBefore)
                .param("state", carried ? "QUEUED" : "HELD")
                .update();
        if (taken > 0 && carried) {
            events.publishEvent(new MailEnqueued());
        }
        return taken > 0;
    }

    /**
     * Takes a mail back that has not left yet, because it is no longer true.
     *
     * @return false if it was delivered, or is on its way at this moment, or never was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recall(String dedupeKey) {
        return db.sql("""
                        update notifications_message set state = 'RECALLED', claimed_until = null
                        where dedupe_key = :key and state in ('QUEUED', 'FAILED', 'HELD')
                          and (claimed_until is null or claimed_until <= :now)
                        """).param("key", dedupeKey).param("now", clock.instant()).update() > 0;
    }
}
