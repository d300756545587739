package org.madang.certificates;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an issued certificate back for a reason. Its check page says so from then on; its number is never used again. */
@Component
public class RevokeCertificate {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RevokeCertificate(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        record NotIssued() implements Outcome {}

        record NoReason() implements Outcome {}
    }

    @Transactional
    public Outcome revoke(CertificateId certificate, String reason, PersonId by) {
        if (reason.isBlank()) return new Outcome.NoReason();
        int revoked = db.sql("""
                        update certificates_certificate set state = 'REVOKED', revoked_at = :now, reason = :reason
                        where id = :id and state = 'ISSUED'
                        """)
                .param("now", clock.instant())
                .param("reason", reason)
                .param("id", certificate)
                .update();
        if (revoked == 0) return new Outcome.NotIssued();
        events.publishEvent(
                new CertificateMoved(certificate, CertificateState.ISSUED, CertificateState.REVOKED, by, null, reason));
        return new Outcome.Revoked();
    }
}
