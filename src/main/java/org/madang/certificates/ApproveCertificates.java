package org.madang.certificates;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An institution answers for every certificate of a track whose name is confirmed. When the partner and the operator both
 * have, a certificate is approved; a track that lacks one of the two needs only the one it has.
 */
@Component
public class ApproveCertificates {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApproveCertificates(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Approved(int signed, int complete) implements Outcome {}

        record NotYourTrack() implements Outcome {}

        record NobodyWaits() implements Outcome {}
    }

    @Transactional
    public Outcome approve(TrackId track, InstitutionId institution, PersonId by) {
        var parties = parties(track);
        if (!parties.contains(institution.value())) return new Outcome.NotYourTrack();
        // Locked together, so that two institutions that sign at once still see each other.
        var waiting = db.sql("""
                        select id from certificates_certificate c
                        where exists (select 1 from v_person p where p.id = c.person_id) and track_id = :track and state = 'NAME_CONFIRMED' order by id for update
                        """).param("track", track).list(UUID.class);
        int signed = db.sql("""
                        insert into certificates_approval (certificate_id, institution_id, approved_by, approved_at)
                        select id, :institution, :by, :now from unnest(:waiting) as id
                        on conflict do nothing
                        """)
                .param("institution", institution)
                .param("by", by)
                .param("now", clock.instant())
                .ids("waiting", waiting)
                .update();
        if (signed == 0) return new Outcome.NobodyWaits();
        return new Outcome.Approved(signed, complete(waiting, parties, institution, by));
    }

    private List<UUID> parties(TrackId track) {
        return db.sql("""
                        select distinct institution_id from v_track_institution
                        where track_id = :track and role in ('PARTNER', 'OPERATOR')
                        """).param("track", track).list(UUID.class);
    }

    private int complete(List<UUID> waiting, List<UUID> parties, InstitutionId institution, PersonId by) {
        var complete = db.sql("""
                        update certificates_certificate c set state = 'APPROVED'
                        where c.id = any(:waiting) and c.state = 'NAME_CONFIRMED'
                          and (select count(*) from certificates_approval a
                               where a.certificate_id = c.id and a.institution_id = any(:parties)) = :all
                        returning c.id
                        """)
                .ids("waiting", waiting)
                .ids("parties", parties)
                .param("all", parties.size())
                .list(UUID.class);
        for (UUID id : complete)
            events.publishEvent(new CertificateMoved(
                    new CertificateId(id),
                    CertificateState.NAME_CONFIRMED,
                    CertificateState.APPROVED,
                    by,
                    institution.value(),
                    null));
        return complete.size();
    }
}
