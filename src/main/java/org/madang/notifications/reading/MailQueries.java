package org.madang.notifications.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Reads mails for operators. What opens an account is only shown where no server carries it: then these pages are the
 * only way it can reach its person.
 */
@Component
public class MailQueries {
    static final int PAGE = 50;

    /** @param subject empty if it is not for the operator's eyes */
    public record Row(
            UUID id, String recipientAddress, Language language, String subject, MailState state, Instant createdAt) {}

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

    MailQueries(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Newest first; one more than a page when there is more. */
    List<Row> list(@Nullable MailState state, @Nullable UUID before) {
        return db.sql("""
                        select id, recipient_address, language, state, created_at,
                               case when kind = 'ACCOUNT' and state <> 'HELD' then '' else subject end as subject
                        from notifications_message
                        where recipient_address <> '' and (cast(:state as text) is null or state = :state)
                          and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :most
                        """)
                .param("state", state)
                .param("before", before)
                .param("most", PAGE + 1)
                .list(Row.class);
    }

    Optional<Letter> letter(UUID id) {
        return db.sql("""
                        select id, recipient_address, language, kind, state, attempts, last_error, created_at,
                               send_after, sent_at,
                               case when kind = 'ACCOUNT' and state <> 'HELD' then '' else subject end as subject,
                               case when kind = 'ACCOUNT' and state <> 'HELD' then '' else body_text end as body_text
                        from notifications_message
                        where id = :id and recipient_address <> ''
                        """).param("id", id).maybe(Letter.class);
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
