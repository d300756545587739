package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer confirms after the deadline that those who did not come are waited for no longer. Whoever still has time of
 * their own, or came by another address and waits for the officer, is not among them.
 */
@Component
public class CloseNominees {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Nominees nominees;

    CloseNominees(Db db, Clock clock, Calls calls, Nominees nominees) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.nominees = nominees;
    }

    public sealed interface Outcome {
        record Closed(int people) implements Outcome {}

        record CallStillOpen() implements Outcome {}
    }

    @Transactional
    public Outcome close(CallId id, InstitutionId institution, Voice voice, PersonId by) {
        if (!voice.speaksFor(institution)) throw new NotFound();
        if (!calls.find(id).orElseThrow(NotFound::new).overBy(clock.instant())) return new Outcome.CallStillOpen();
        int closed = 0;
        for (NomineeId one : due(id, institution)) {
            var nominee = nominees.locked(one);
            if (nominee.isEmpty() || nominee.get().state() != NominationState.INVITED) continue;
            nominees.settle(nominee.get(), NominationState.EXPIRED, null, by);
            closed++;
        }
        return new Outcome.Closed(closed);
    }

    private List<NomineeId> due(CallId call, InstitutionId institution) {
        return db.sql("""
                        select n.id from admission_nominee n
                        where n.call_id = :call and n.institution_id = :institution and n.state = 'INVITED'
                          and n.application_id is null
                          and not exists (select 1 from admission_extension x
                                          where x.call_id = n.call_id and x.person_id = n.came_by and x.until >= :now)
                        order by n.id
                        """)
                .param("call", call)
                .param("institution", institution)
                .param("now", clock.instant())
                .list(NomineeId.class);
    }
}
