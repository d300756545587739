package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.Ids;
import org.madang.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While a platform has no operator, each start prints a link that makes whoever opens it the operator: who can read the
 * program's output owns the server. A new link replaces the last; once there is an operator there is none.
 */
@Component
public class FirstOperatorLink {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperatorLink.class);
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    /** Stands in until the operator writes their own address; nothing is ever sent there (RFC 6761). */
    private static final String ADDRESS = "operator@madang.invalid";

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final WebSettings settings;

    FirstOperatorLink(Db db, Clock clock, Secrets secrets, WebSettings settings) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        if (db.sql("select 1 from v_grant where role = 'OPERATOR' limit 1").exists()) return;
        LOG.info("There is no operator yet. Open {} within a day to become the first.", make());
    }

    /** @return the address that makes its opener the operator; an older one is void from now on */
    public String make() {
        db.sql("delete from identity_invitation where invited_by is null and accepted_at is null")
                .update();
        String token = secrets.token();
        Instant now = clock.instant();
        db.sql("""
                insert into identity_invitation (id, token, email, print_name, language, role, kind, created_at, sent_at,
                                                 expires_at)
                values (:id, :token, :email, 'Operator', 'en', 'OPERATOR', 'PLATFORM', :now, :now, :expires)
                """)
                .param("id", Ids.next())
                .param("token", secrets.hmac(token))
                .param("email", ADDRESS)
                .param("now", now)
                .param("expires", now.plus(GOOD_FOR))
                .update();
        return settings.baseUrl() + "/invitations/" + token;
    }
}
