package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a phase anew. */
@Component
public class ChangePhase {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangePhase(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome change(PhaseId phase, PhasePlan plan, PersonId by) {
        int changed = db.sql("""
                        update programmes_phase
                        set kind = :kind, title = :title, starts_on = :startsOn, ends_on = :endsOn
                        where id = :id
                        """)
                .param("id", phase)
                .param("kind", plan.kind())
                .param("title", plan.title())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .update();
        if (changed == 0) return new Outcome.NotThere();
        events.publishEvent(new PhaseChanged(phase, by));
        return new Outcome.Changed();
    }
}
