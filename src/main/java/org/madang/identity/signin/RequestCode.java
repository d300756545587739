package org.madang.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a one-time code of six digits, good for ten minutes and five tries (OWASP ASVS 5.0, 6.5.5 and 6.6.3). The answer
 * is the same whether the address is known or not.
 */
@Component
class RequestCode {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final RateLimit limit;
    private final Outbox outbox;
    private final Messages messages;

    RequestCode(Db db, Clock clock, Secrets secrets, RateLimit limit, Outbox outbox, Messages messages) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.limit = limit;
        this.outbox = outbox;
        this.messages = messages;
    }

    sealed interface Outcome {
        record Sent() implements Outcome {}

        record TooOften(Duration retryAfter) implements Outcome {}
    }

    @Transactional
    Outcome request(Address address, Language language, String from) {
        Duration wait = limit.toWait("code-to " + address.text(), 5, Duration.ofMinutes(15));
        // A class of sixty signs in through one line at nine o'clock.
        if (wait.isZero()) wait = limit.toWait("code-from " + from, 150, Duration.ofMinutes(15));
        if (!wait.isZero()) return new Outcome.TooOften(wait);
        Instant now = clock.instant();
        var id = Ids.next();
        String digits = secrets.digits();
        db.sql(
                        "insert into identity_code (id, email, code, created_at, expires_at) values (:id, :email, :code, :now, :expires)")
                .param("id", id)
                .param("email", address.text())
                .param("code", secrets.hmac(address.text() + " " + digits))
                .param("now", now)
                .param("expires", now.plus(GOOD_FOR))
                .update();
        outbox.enqueue(new Mail(
                        address.text(),
                        null,
                        language,
                        messages.say(language, "identity.code.mail.subject", digits),
                        messages.say(language, "identity.code.mail.text", digits, GOOD_FOR.toMinutes()),
                        Mail.Kind.ACCOUNT,
                        "code-" + id)
                .keeping(digits));
        return new Outcome.Sent();
    }
}
