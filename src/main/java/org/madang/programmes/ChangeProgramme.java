package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
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

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}
    }

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(ProgrammeId programme, int version, ProgrammePlan plan, PersonId by) {
        Optional<ProgrammePlan> before =
                db.sql("""
                        select title, summary, kind
                        from programmes_programme where id = :id and version = :version for update
                        """).param("id", programme).param("version", version).maybe(ProgrammePlan.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        db.sql("""
                        update programmes_programme
                        set title = :title, summary = :summary, kind = :kind, version = version + 1
                        where id = :id
                        """)
                .param("id", programme)
                .param("title", plan.title())
                .param("summary", plan.summary())
                .param("kind", plan.kind())
                .update();
        events.publishEvent(new ProgrammeChanged(programme, changes, by));
        return new Outcome.Changed();
    }
}
