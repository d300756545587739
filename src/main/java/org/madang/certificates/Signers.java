package org.madang.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The institutions that answer for a track's certificates, and for which of them a person may sign: by an appointment or
 * a grant there, or for the operator by running the track.
 */
@Component
public class Signers {
    /** @param mine whether the person asked about may sign for it */
    public record Party(InstitutionId id, Multilingual name, String role, boolean mine) {}

    private final Db db;
    private final Clock clock;

    Signers(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Party> parties(TrackId track, PersonId person) {
        return db.sql("""
                        select i.id, i.name, r.role,
                               exists (select 1 from v_appointment a where a.person_id = :person and a.institution_id = i.id
                                       and a.from_on <= :today and (a.to_on is null or a.to_on >= :today))
                               or exists (select 1 from v_grant g where g.person_id = :person
                                          and g.role in ('COURSE_MANAGER', 'PARTNER_COORDINATOR')
                                          and (g.scope = i.id or (r.role = 'OPERATOR' and g.role = 'COURSE_MANAGER' and g.scope = r.track_id)))
                               as mine
                        from v_track_institution r join v_institution i on i.id = r.institution_id
                        where r.track_id = :track and r.role in ('PARTNER', 'OPERATOR')
                        order by r.role desc, i.slug
                        """)
                .param("person", person)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("track", track)
                .list(Party.class);
    }
}
