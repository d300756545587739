package org.madang.notifications.choosing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.OneClick;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/**
 * The links by which people switch off a kind of mail without signing in: one for a person and a kind, the same in every
 * mail and good for ever, for a mail may lie unread for years.
 */
@Component
public class WaysOut {
    private final SecureRandom random = new SecureRandom();
    private final Db db;
    private final Clock clock;
    private final Messages messages;
    private final WebSettings web;

    WaysOut(Db db, Clock clock, Messages messages, WebSettings web) {
        this.db = db;
        this.clock = clock;
        this.messages = messages;
        this.web = web;
    }

    /** @param unwanted whether the person has switched the kind off */
    record Way(PersonId person, Mail.Kind kind, boolean unwanted) {}

    record Known(boolean unwanted, @Nullable String token) {}

    /** The mail with its link at the end; empty when its reader wants none of the kind. */
    public Optional<Mail> added(Mail mail) {
        Known known = db.sql("""
                        select exists (select 1 from notifications_unwanted
                                       where person_id = :person and kind = :kind) as unwanted,
                               (select token from notifications_way_out where person_id = :person and kind = :kind
                                order by made_at, token limit 1) as token
                        """)
                .param("person", mail.person())
                .param("kind", mail.kind())
                .one(Known.class);
        if (known.unwanted()) return Optional.empty();
        String token = known.token() == null ? made(mail) : known.token();
        String link = web.baseUrl() + OneClick.PATH + token + "?lang="
                + mail.language().tag();
        return Optional.of(new Mail(
                mail.to(),
                mail.person(),
                mail.language(),
                mail.subject(),
                mail.text() + "\n\n"
                        + messages.say(mail.language(), "notifications.choosing.footer." + mail.kind(), link),
                mail.kind(),
                mail.dedupeKey(),
                Stream.concat(mail.secrets().stream(), Stream.of(token)).toList()));
    }

    private String made(Mail mail) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("""
                        insert into notifications_way_out (token, person_id, kind, made_at)
                        values (:token, :person, :kind, :now)
                        """)
                .param("token", token)
                .param("person", mail.person())
                .param("kind", mail.kind())
                .param("now", clock.instant())
                .update();
        return token;
    }

    Optional<Way> find(String token) {
        return db.sql("""
                        select w.person_id as person, w.kind,
                               exists (select 1 from notifications_unwanted u
                                       where u.person_id = w.person_id and u.kind = w.kind) as unwanted
                        from notifications_way_out w where w.token = :token
                        """).param("token", token).maybe(Way.class);
    }
}
