package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.Unreachable;
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
 * program's output owns the server. A new link replaces the last; once there is an operator who can come back there is none.
 */
@Component
public class FirstOperatorLink {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperatorLink.class);
    private static final Duration GOOD_FOR = Duration.ofDays(1);

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
        if (!missing()) return;
        LOG.info("There is no operator yet. Open {} within a day to become the first.", make());
    }

    /** Also when the first one never wrote an address and holds nothing to sign in with: nobody else could let them in. */
    boolean missing() {
        return !db.sql("""
                        select 1 from v_grant g join identity_person p on p.id = g.person_id
                        where g.role = 'OPERATOR'
                          and (coalesce(p.email, '') not like :nowhere or p.password_hash is not null
                               or exists (select 1 from identity_passkey k where k.person_id = p.id))
                        limit 1
                        """).param("nowhere", "%" + Unreachable.DOMAIN).exists();
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
                values (:id, :token, :email, :name, 'en', 'OPERATOR', 'PLATFORM', :now, :now, :expires)
                """)
                .param("id", Ids.next())
                .param("token", secrets.hmac(token))
                .param("email", Unreachable.ADDRESS)
                .param("name", Unreachable.NAME)
                .param("now", now)
                .param("expires", now.plus(GOOD_FOR))
                .update();
        return settings.baseUrl() + "/invitations/" + token;
    }
}
