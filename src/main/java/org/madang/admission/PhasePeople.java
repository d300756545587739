package org.madang.admission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentId;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Who may answer a call for a phase: people who take part in the edition, as what they were enrolled. */
@Component
public class PhasePeople {
    private final Db db;
    private final Gate gate;

    PhasePeople(Db db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    /** An active enrolment in a track of the call. */
    public record Taking(EnrolmentId id, TrackId trackId, String track, Country country, Grade grade) {}

    /** As what somebody would answer the call; of several enrolments the newest. */
    public Optional<Taking> of(CallId call, PersonId person) {
        return db.sql("""
                        select e.id, e.track_id, t.slug as track, e.country, e.grade
                        from v_enrolment e join v_track t on t.id = e.track_id
                        join admission_call_track o on o.call_id = :call and o.track_id = e.track_id
                        where e.person_id = :person and e.state = 'ACTIVE' order by e.enrolled_at desc, e.id limit 1
                        """).param("call", call).param("person", person).maybe(Taking.class);
    }

    /** Whether somebody may know that the call is there. A call to the edition is public. */
    public boolean knows(Calls.Call call, @Nullable Viewer viewer) {
        return call.phaseId() == null
                || viewer != null
                        && (prepares(call, viewer)
                                || of(call.id(), viewer.id()).isPresent()
                                || answered(call.id(), viewer.id()));
    }

    public List<Calls.Call> known(List<Calls.Call> calls, @Nullable Viewer viewer) {
        return calls.stream().filter(call -> knows(call, viewer)).toList();
    }

    private boolean prepares(Calls.Call call, Viewer viewer) {
        return gate.may(
                viewer,
                Action.DECIDE_ADMISSION,
                Scope.of(call.programmeId(), call.editionId().value(), null));
    }

    private boolean answered(CallId call, PersonId person) {
        return db.sql("select 1 from admission_application where call_id = :call and person_id = :person")
                .param("call", call)
                .param("person", person)
                .exists();
    }
}
