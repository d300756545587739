package org.madang.notifications.sending;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Carries the one mail that is due longest. It is claimed by a lease first and marked after the server took it: a crash
 * between the two sends it again under the same Message-ID rather than never.
 */
final class SendDueMail {
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(SendDueMail.class);
    private static final Duration SERVER_PAUSE = Duration.ofMinutes(1);
    /** Characters. A server may quote the mail, so what is secret goes before the rest is cut. */
    private static final int LONGEST_REASON = 500;

    private final Db db;
    private final Clock clock;
    private final MailServer server;
    private final JavaMailSender sender;
    private final String baseUrl;

    SendDueMail(Db db, Clock clock, MailServer server, JavaMailSender sender, String baseUrl) {
        this.db = db;
        this.clock = clock;
        this.server = server;
        this.sender = sender;
        this.baseUrl = baseUrl;
    }

    enum Outcome {
        NOTHING_DUE,
        SENT,
        UNWANTED,
        POSTPONED,
        GIVEN_UP,
        SERVER_AWAY
    }

    Outcome send() {
        return claim().map(this::carry).orElse(Outcome.NOTHING_DUE);
    }

    private Outcome carry(DueMail mail) {
        if (mail.unwanted()) return takenBack(mail);
        try {
            sender.send(MailMessages.of(mail, server, baseUrl, sender, clock.instant()));
        } catch (MailException refusal) {
            return refused(mail, refusal);
        }
        // What opens an account or a door is not kept once it is delivered.
        db.sql("""
                        update notifications_message
                        set state = 'SENT', sent_at = :now, claimed_until = null, last_error = null,
                            subject = case when kind = 'ACCOUNT' and secrets is null then ''
                                           else notifications_without(subject, secrets) end,
                            body_text = case when kind = 'ACCOUNT' and secrets is null then ''
                                             else notifications_without(body_text, secrets) end,
                            secrets = case when secrets is not null then cast('{}' as text[]) end
                        where id = :id and state = 'QUEUED'
                        """).param("id", mail.id()).param("now", clock.instant()).update();
        return Outcome.SENT;
    }

    /** Switched off in the moment in which it was written. */
    private Outcome takenBack(DueMail mail) {
        db.sql("""
                        update notifications_message set state = 'RECALLED', claimed_until = null
                        where id = :id and state = 'QUEUED'
                        """).param("id", mail.id()).update();
        return Outcome.UNWANTED;
    }

    private Optional<DueMail> claim() {
        Instant now = clock.instant();
        return db.sql("""
                        update notifications_message m
                        set claimed_until = :until, attempts = attempts + 1
                        where id = (
                            select id from notifications_message
                            where state = 'QUEUED' and send_after <= :now
                                and (claimed_until is null or claimed_until <= :now)
                            order by send_after, id
                            limit 1
                            for update skip locked)
                        returning id, recipient_address, language, subject, body_text, attempts,
                            (select w.token from notifications_way_out w
                             where w.person_id = m.recipient_person and w.kind = m.kind
                             order by w.made_at, w.token limit 1) as way_out,
                            exists (select 1 from notifications_unwanted u
                                    where u.person_id = m.recipient_person and u.kind = m.kind) as unwanted
                        """).param("now", now).param("until", now.plus(LEASE)).maybe(DueMail.class);
    }

    private Outcome refused(DueMail mail, MailException refusal) {
        String reason = reason(refusal);
        if (isServerAway(refusal)) {
            LOG.warn("The mail server {} takes nothing: {}", server, reason);
            // Not the mail's fault, so it costs the mail nothing.
            postpone(mail, mail.attempts() - 1, SERVER_PAUSE, reason);
            return Outcome.SERVER_AWAY;
        }
        if (isForGood(refusal) || mail.attempts() >= Backoff.ATTEMPTS) {
            // The reason names the address; operators read it under /run/mail.
            LOG.warn("Mail {} is given up after {} attempts.", mail.id(), mail.attempts());
            db.sql("""
                            update notifications_message
                            set state = 'FAILED', claimed_until = null,
                                last_error = left(notifications_without(:reason, secrets), :most)
                            where id = :id and state = 'QUEUED'
                            """)
                    .param("id", mail.id())
                    .param("reason", reason)
                    .param("most", LONGEST_REASON)
                    .update();
            return Outcome.GIVEN_UP;
        }
        postpone(mail, mail.attempts(), Backoff.after(mail.attempts()), reason);
        return Outcome.POSTPONED;
    }

    private void postpone(DueMail mail, int attempts, Duration wait, String reason) {
        db.sql("""
                        update notifications_message
                        set attempts = :attempts, send_after = :after, claimed_until = null,
                            last_error = left(notifications_without(:reason, secrets), :most)
                        where id = :id and state = 'QUEUED'
                        """)
                .param("id", mail.id())
                .param("attempts", attempts)
                .param("after", clock.instant().plus(wait))
                .param("reason", reason)
                .param("most", LONGEST_REASON)
                .update();
    }

    /** Spring names a cause only when it could not connect; what the server says to a mail comes as a list. */
    private static boolean isServerAway(MailException refusal) {
        return refusal instanceof MailAuthenticationException
                || (refusal instanceof MailSendException && refusal.getCause() != null);
    }

    private static boolean isForGood(MailException refusal) {
        if (refusal instanceof MailPreparationException) {
            return true;
        }
        // The server knows the address and refuses it; what may change by itself is not in this list.
        return said(refusal) instanceof SendFailedException answer
                && answer.getInvalidAddresses() != null
                && answer.getInvalidAddresses().length > 0;
    }

    private static @Nullable Exception said(MailException refusal) {
        if (refusal instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        return null;
    }

    private static String reason(MailException refusal) {
        Exception said = said(refusal);
        return String.valueOf(said == null ? refusal.getMessage() : said.getMessage())
                .strip();
    }
}
