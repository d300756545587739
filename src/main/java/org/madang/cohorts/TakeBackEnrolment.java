package org.madang.cohorts;

import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.programmes.TrackId;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes an enrolment that was made by mistake, as long as it stands where it began and its person is in no team and
 * no phase.
 * Whoever really took part leaves by {@link MoveEnrolment}.
 */
@Component
public class TakeBackEnrolment {
    private final Db db;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    TakeBackEnrolment(Db db, Grants grants, ApplicationEventPublisher events) {
        this.db = db;
        this.grants = grants;
        this.events = events;
    }

    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        /** It was taken back before. */
        record Gone() implements Outcome {}

        record MovedSince(EnrolmentState now) implements Outcome {}

        record InATeam() implements Outcome {}

        /** It has, or had, a place in a phase. */
        record InAPhase() implements Outcome {}
    }

    record Row(PersonId personId, TrackId trackId, EnrolmentState state, boolean inTeam, boolean inPhase) {}

    @Transactional
    public Outcome takeBack(EnrolmentId id, EnrolmentState began, PersonId by) {
        var found = db.sql("""
                        select e.person_id, e.track_id, e.state,
                               exists (select 1 from cohorts_team t join cohorts_team_member m on m.team_id = t.id
                                       where t.track_id = e.track_id and m.person_id = e.person_id) as in_team,
                               exists (select 1 from cohorts_phase_seat s where s.enrolment_id = e.id) as in_phase
                        from cohorts_enrolment e where e.id = :id for update of e
                        """).param("id", id).maybe(Row.class);
        if (found.isEmpty()) return new Outcome.Gone();
        Row row = found.get();
        if (row.state() != began) return new Outcome.MovedSince(row.state());
        if (row.inTeam()) return new Outcome.InATeam();
        if (row.inPhase()) return new Outcome.InAPhase();
        db.sql("delete from cohorts_enrolment where id = :id").param("id", id).update();
        grants.end(
                row.personId(),
                new Grant(Role.PARTICIPANT, ScopeKind.TRACK, row.trackId().value()),
                by);
        events.publishEvent(new EnrolmentTakenBack(id, row.personId(), row.trackId(), row.state(), by));
        return new Outcome.TakenBack();
    }
}
