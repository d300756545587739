package org.madang.cohorts;

import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.programmes.TrackId;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes somebody an instructor or a course manager of a track. The grant is the appointment; there is no second list. */
@Component
public class AppointStaff {
    private final Db db;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    AppointStaff(Db db, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.grants = grants;
        this.events = events;
    }

    public sealed interface Outcome {
        record Appointed() implements Outcome {}

        record AppointedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome appoint(PersonId person, TrackId track, StaffRole role, PersonId by) {
        boolean held = db.sql("""
                        select 1 from v_grant
                        where person_id = :person and role = :role and kind = 'TRACK' and scope = :track
                        """)
                .param("person", person)
                .param("role", role.role())
                .param("track", track)
                .exists();
        if (held) return new Outcome.AppointedAlready();
        grants.give(person, new Grant(role.role(), ScopeKind.TRACK, track.value()), by);
        events.publishEvent(new StaffAppointed(person, track, role, by));
        return new Outcome.Appointed();
    }
}
