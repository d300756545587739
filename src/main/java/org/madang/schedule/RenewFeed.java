package org.madang.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person's secret calendar address, or a new one that ends the old. */
@Component
public class RenewFeed {
    private final SecureRandom random = new SecureRandom();
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RenewFeed(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Renewed(String token) implements Outcome {}

        /** The address is newer than the one to be replaced, as after a form sent twice. */
        record RenewedAlready() implements Outcome {}
    }

    /** @param replaces version of the address that is to end; 0 while there is none */
    @Transactional
    public Outcome renew(int replaces, PersonId by) {
        String token = token();
        int written = db.sql(replaces == 0 ? """
                        insert into schedule_feed (person_id, token, version, made_at)
                        values (:person, :token, :replaces + 1, :now) on conflict do nothing
                        """ : """
                        update schedule_feed set token = :token, version = version + 1, made_at = :now
                        where person_id = :person and version = :replaces
                        """)
                .param("person", by)
                .param("token", token)
                .param("replaces", replaces)
                .param("now", clock.instant())
                .update();
        if (written == 0) return new Outcome.RenewedAlready();
        events.publishEvent(new FeedRenewed(by, replaces > 0));
        return new Outcome.Renewed(token);
    }

    /** 192 random bits, safe in addresses. */
    private String token() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
