package org.madang.admission.calls;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.PhasePeople;
import org.madang.admission.calls.CallPages.CallPage;
import org.madang.admission.calls.CallPages.CallsPage;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CallsController {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final PhasePeople people;

    CallsController(Db db, Clock clock, Calls calls, Applications applications, PhasePeople people) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.people = people;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/calls")
    Answer list() {
        var now = clock.instant();
        return Answer.page(new CallsPage(calls.all(now), now));
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/calls/{call}")
    Answer show(@PathVariable String call, @Nullable Viewer viewer) {
        Calls.Call found =
                calls.find(call).filter(one -> people.knows(one, viewer)).orElseThrow(NotFound::new);
        var mine = viewer == null
                ? null
                : applications
                        .of(viewer.id(), found.id())
                        .map(Applications.Application::id)
                        .orElse(null);
        return Answer.page(new CallPage(found, applications.fields(found), seats(found), mine, clock.instant()));
    }

    /** The places of the call's edition, as far as they concern a track that the call offers. */
    private java.util.List<CallPages.Seats> seats(Calls.Call call) {
        return db.sql("""
                        select t.title as track, s.country, s.grade, s.seats
                        from v_seat_cell s left join v_track t on t.id = s.track_id
                        where s.edition_id = :edition and s.phase_id is not distinct from cast(:phase as uuid)
                          and (s.track_id is null
                               or exists (select 1 from admission_call_track o
                                          where o.call_id = :call and o.track_id = s.track_id))
                        order by t.position, s.country, s.grade limit 200
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("call", call.id())
                .list(CallPages.Seats.class);
    }
}
