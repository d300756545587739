package org.madang.admission.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.madang.admission.Reach;
import org.madang.admission.Voice;
import org.madang.admission.contributions.AdmissionQueues;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
import org.madang.web.RunQueue;
import org.madang.web.Ways;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskController {
    private final Db db;
    private final Clock clock;
    private final AdmissionQueues queues;
    private final Gate gate;
    private final Ways ways;

    DeskController(Db db, Clock clock, AdmissionQueues queues, Gate gate, Ways ways) {
        this.db = db;
        this.clock = clock;
        this.queues = queues;
        this.gate = gate;
        this.ways = ways;
    }

    @Allow(Action.ENTER_ADMISSION)
    @GetMapping("/admission")
    Answer show(Viewer viewer) {
        return Answer.page(new DeskPage(
                queues.queuesFor(viewer).stream()
                        .filter(row -> viewer.acting() == null || ways.open(viewer, row.path()))
                        // As on Run: what waits stands before what does not.
                        .sorted(Comparator.comparing((RunQueue.Row row) -> row.count() == 0)
                                .thenComparingInt(RunQueue.Row::position))
                        .toList(),
                gate.somewhere(viewer, Action.DECIDE_ADMISSION) ? calls(viewer) : List.of(),
                ways.open(viewer, "/admission/nominees") && !Voice.of(viewer).isEmpty(),
                clock.instant()));
    }

    private List<DeskPage.CallRow> calls(Viewer viewer) {
        if (!viewer.has(Role.SECRETARIAT)) return List.of();
        Reach reach = Reach.of(viewer, Role.SECRETARIAT);
        return db.sql("""
                        select c.id, c.slug, c.title, c.closes_at, c.announced_at is not null as announced,
                               count(*) filter (where a.state = 'DRAFT') as drafts,
                               count(*) filter (where a.state = 'SUBMITTED') as submitted,
                               count(*) filter (where a.state = 'SUBMITTED' and n.application_id is not null) as endorsed,
                               count(*) filter (where h.application_id is not null) as selected,
                               count(*) filter (where h.accepted) as accepted
                        from admission_call c
                        join v_edition e on e.id = c.edition_id
                        left join admission_application a on a.call_id = c.id
                        left join (select distinct application_id from admission_nomination where state = 'ENDORSED') n
                               on n.application_id = a.id
                        left join admission_held h on h.application_id = a.id
                        where :platform or e.programme_id = any(:programmes) or c.edition_id = any(:editions)
                        group by c.id order by c.closes_at desc, c.id desc limit 100
                        """)
                .param("platform", reach.platform())
                .ids("programmes", reach.programmes())
                .ids("editions", reach.editions())
                .list(DeskPage.CallRow.class);
    }
}
