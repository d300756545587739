package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is written of a programme; its address stays. */
@Component
public class ChangeProgramme {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChangeProgramme(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    @Transactional
    public Outcome change(ProgrammeId programme, ProgrammePlan plan, PersonId by) {
        int changed = db.sql("""
                        update programmes_programme
                        set title = :title, summary = :summary, kind = :kind
                        where id = :id
                        """)
                .param("id", programme)
                .param("title", plan.title())
                .param("summary", plan.summary())
                .param("kind", plan.kind())
                .update();
        if (changed == 0) return new Outcome.NotThere();
        events.publishEvent(new ProgrammeChanged(programme, by));
        return new Outcome.Changed();
    }
}
