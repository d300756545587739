package org.madang.notifications.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.shared.Language;
import org.springframework.stereotype.Component;

/** Reads mails for operators, without what {@link MailSecrets} keeps from them. */
@Component
public class MailQueries {
    /** More than this nobody looks over on one page. */
    private static final int MOST = 500;

    /** @param bodyText empty if it is not for the operator's eyes */
    public record Letter(
            UUID id,
            String recipientAddress,
            Language language,
            String subject,
            String bodyText,
            Mail.Kind kind,
            MailState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            Instant sendAfter,
            @Nullable Instant sentAt) {}

    /** @param oldest when the oldest of them was written */
    public record Pile(long count, @Nullable Instant oldest) {}

    private final Db db;
    private final Clock clock;
    private final MailSecrets secrets;

    MailQueries(Db db, Clock clock, MailSecrets secrets) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    Optional<Letter> letter(UUID id) {
        return db.sql("select " + secrets.subject() + " as subject, " + secrets.text() + """
                         as body_text, m.id, m.recipient_address, m.language, m.kind, m.state, m.attempts, m.last_error,
                               m.created_at, m.send_after, m.sent_at
                        from notifications_message m
                        where m.id = :id and m.recipient_address <> ''
                        """)
                .param("id", id)
                .maybe(Letter.class);
    }

    /** @param subject empty if it is not for the operator's eyes */
    public record GivenUp(UUID id, String recipientAddress, Language language, String subject, Instant createdAt) {}

    /** Those of the ids that were given up, the oldest first; all that were where there are none. */
    List<GivenUp> givenUp(Collection<UUID> ids) {
        return db.sql("select m.id, m.recipient_address, m.language, " + secrets.subject() + """
                         as subject, m.created_at from notifications_message m
                        where m.state = 'FAILED' and m.recipient_address <> '' and (:all or m.id = any(:ids))
                        order by m.created_at, m.id limit :most
                        """)
                .param("all", ids.isEmpty())
                .ids("ids", ids)
                .param("most", MOST)
                .list(GivenUp.class);
    }

    Pile failed() {
        return db.sql("""
                        select count(*) as count, min(created_at) as oldest
                        from notifications_message where state = 'FAILED'
                        """).one(Pile.class);
    }

    /** Those whose turn has come. */
    Pile waiting() {
        return db.sql("""
                        select count(*) as count, min(created_at) as oldest
                        from notifications_message where state = 'QUEUED' and send_after <= :now
                        """).param("now", clock.instant()).one(Pile.class);
    }
}
